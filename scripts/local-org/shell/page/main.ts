/** Starts the shell. */
import { createElement } from 'lwc';
import ShellApp from 'shell/app';
import { followChanges } from 'localorg/hotReload';

document.body.append(createElement('shell-app', { is: ShellApp }));
followChanges();
