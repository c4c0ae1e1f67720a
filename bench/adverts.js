// Reads the labelled adverts of a folder and scores what was found: GOODWORK_ADVERTS=DIR npm run adverts
// The folder has adverts.ndjson, labels.ndjson and score.py; none of it belongs to this project.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = process.env.GOODWORK_ADVERTS;
if (folder === undefined || !existsSync(join(folder, 'score.py'))) {
  process.stderr.write('Set GOODWORK_ADVERTS to a folder with adverts.ndjson, labels.ndjson and score.py.\n');
  process.exitCode = 2;
} else {
  const work = mkdtempSync(join(tmpdir(), 'goodwork-adverts-'));
  const found = join(work, 'found.ndjson');
  const adverts = join(folder, 'adverts.ndjson');
  const drafted = execFileSync(
    process.execPath,
    ['bin/goodwork.js', 'draft', adverts, '--format', 'ndjson'],
    {
      maxBuffer: 1024 * 1024 * 1024,
    },
  );
  writeFileSync(found, drafted);
  const words = [join(folder, 'score.py'), join(folder, 'labels.ndjson'), found, '--texts', adverts];
  const scored = spawnSync('python3', [...words, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = scored.status ?? 2;
  rmSync(work, { recursive: true, force: true });
}
