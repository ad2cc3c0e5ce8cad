/** The project of the soak: every chunk and every queueable calls out first and then saves a record of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOAK = `public class Soak {
    public static void call(String path) {
        HttpRequest request = new HttpRequest();
        request.setMethod('POST');
        request.setEndpoint([SELECT Site FROM Account WHERE Name = 'Server'].Site + '/' + path);
        request.setBody('{"path":"' + path + '"}');
        if (new Http().send(request).getStatusCode() != 200) {
            throw new CalloutException('The server refused ' + path);
        }
        insert new Account(Name = path);
    }
    public class Single implements Queueable, Database.AllowsCallouts {
        private Integer turn;
        public Single(Integer turn) {
            this.turn = turn;
        }
        public void execute(QueueableContext context) {
            call('single-' + turn);
        }
    }
}
`;
const CHUNKS = `public class Chunks implements Database.Batchable<Integer>, Database.AllowsCallouts, Database.Stateful {
    private Integer size;
    private Integer done = 0;
    public Chunks(Integer size) {
        this.size = size;
    }
    public Iterable<Integer> start(Database.BatchableContext context) {
        List<Integer> all = new List<Integer>();
        for (Integer i = 0; i < size; i++) {
            all.add(i);
        }
        return all;
    }
    public void execute(Database.BatchableContext context, List<Integer> scope) {
        Soak.call('chunk-' + scope[0]);
        done += 1;
    }
    public void finish(Database.BatchableContext context) {
        insert new Account(Name = 'finished', NumberOfEmployees = done);
    }
}
`;

/** @return the source folder. */
export function writeProject(folder: string): string {
  const source = join(folder, 'src');
  mkdirSync(join(source, 'classes'), { recursive: true });
  writeFileSync(join(source, 'classes', 'Soak.cls'), SOAK);
  writeFileSync(join(source, 'classes', 'Chunks.cls'), CHUNKS);
  return source;
}
