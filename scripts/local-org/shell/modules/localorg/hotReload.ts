/** Loads the page again when a component was built anew, and says what does not compile. */

/** Listens to the server for as long as the page is open. */
export function followChanges(): void {
  const source = new EventSource('/page/changes');
  source.addEventListener('built', () => location.reload());
  source.addEventListener('failed', ({ data }) => show(String(JSON.parse(String(data)))));
}

function show(message: string): void {
  const box = document.createElement('pre');
  box.setAttribute('role', 'alert');
  box.className = 'local-build-error';
  box.textContent = message;
  document.querySelector('.local-build-error')?.remove();
  document.body.append(box);
}
