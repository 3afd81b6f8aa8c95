// A package with its own server, as a user has it after installing: no setting, nothing on PATH.
//   node bundled.mjs FILE.vsix [ARTICLE]
// What the package's program says on the command line is what must be seen in the window.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { check, equal, eventually, finish, settles } from './report.mjs';
import { openWindow } from './window.mjs';

const [vsix, article = new URL('../../articles/generated-wrapper.md', import.meta.url)] = process.argv.slice(2);
const text = fs.readFileSync(article, 'utf8');
const window = await openWindow({ vsix, files: { 'article.md': text } });
try {
  const file = window.file('article.md');
  const running = () => window.processes(/extensions\/trendlsp[^ ]*\/server\/trendlsp --stdio/);
  await eventually("the package's own server runs", running, (list) => list.length === 1);
  const program = path.join(window.root, 'extensions', fs.readdirSync(path.join(window.root, 'extensions')).find((name) => /^trendlsp\.trendlsp/.test(name)), 'server/trendlsp');

  const copy = path.join(window.root, 'copy.md');
  fs.writeFileSync(copy, text);
  const report = JSON.parse(spawnSync(program, ['--check', '--output-format', 'json', copy], { encoding: 'utf8' }).stdout);
  const expected = report.findings.map(({ rule, line }) => `${rule} ${line}`).sort();
  check('the article has findings', expected.length > 0);
  const seen = async () => (await window.ask('findings', file)).map((line) => line.replace(/^(\S+) \S+ (\d+):.*$/, '$1 $2')).sort();
  await settles(`the window shows what the command line says: ${expected.join(', ')}`, seen, expected);
  await window.page.locator('.monaco-editor [class*="squiggly-"]').first().waitFor();
  check('squiggles in the editor', true);
  await window.command('View: Focus Problems');
  await eventually('Problems lists them', () => window.texts('.markers-panel .monaco-list-row'),
    (rows) => expected.every((line) => rows.some((row) => row.includes(line.split(' ')[0]))));
  if (process.env.TREND_SHOTS) await window.page.screenshot({ path: path.join(process.env.TREND_SHOTS, 'bundled.png') });

  await window.goTo(0, 0);
  await window.command('trendlsp: Fix All Safe Findings');
  spawnSync(program, ['--check', '--fix', copy]);
  await settles('fix all makes what --fix makes', () => window.ask('text', file), fs.readFileSync(copy, 'utf8'));
  equal('the program is not on PATH', execFileSync('sh', ['-c', 'command -v trendlsp || echo none'], { encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } }).trim(), 'none');
} finally {
  await window.close();
}
process.exit(finish());
