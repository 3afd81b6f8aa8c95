// Settings take effect while the window is open, the configuration file is checked, the server restarts.
import fs from 'node:fs';
import path from 'node:path';
import { equal, eventually, settles } from './report.mjs';

export async function settings(window, command) {
  const file = window.file('numbers.md');
  await window.ask('open', file);
  await language(window, file);
  await configuration(window, file);
  await outline(window);
  await restart(window, command, file);
}

async function language(window, file) {
  await window.ask('setting', 'trendlsp.lang', 'zh');
  await eventually('trendlsp.lang: messages in Chinese', () => window.ask('messages', file), (list) => list.some((text) => text.includes('之后应为')));
  await window.ask('setting', 'trendlsp.lang', null);
  await eventually('… and back', () => window.ask('messages', file), (list) => list.some((text) => /^expected 3/.test(text)));
  await window.ask('setting', 'trendlsp.ignore', ['NU001']);
  await settles('trendlsp.ignore', () => window.ask('findings', file), []);
  await window.ask('setting', 'trendlsp.ignore', null);
  await eventually('… taken back', () => window.ask('findings', file), (list) => list.length > 0);
}

async function configuration(window, file) {
  const yaml = window.file('.trendlsp.yaml');
  fs.writeFileSync(yaml, 'ignore: [NU001]\nignroe: []\n');
  await settles('.trendlsp.yaml counts as soon as it is written', () => window.ask('findings', file), []);
  await eventually('… and its mistakes are reported', () => window.ask('messages', yaml), (list) => list.some((text) => text.includes('ignroe')));
  await window.ask('open', yaml);
  await eventually('… where they are', () => window.ask('findings', yaml), (list) => list.some((line) => line.includes(' error 2:1-')));
  await window.ask('command', 'workbench.action.closeActiveEditor');
  fs.rmSync(yaml);
  await eventually('… until it is gone', () => window.ask('findings', file), (list) => list.length > 0);
}

/** How often the table of the article stands in the outlines; the built-in one has none. */
async function outline(window) {
  const file = window.file('writing.md');
  const tables = async () => (await window.ask('outline', file)).filter((line) => /^ *19 /.test(line)).length;
  await window.ask('open', file);
  await eventually('trendlsp.outline: auto shows tables', tables, (count) => count > 0);
  await window.ask('setting', 'trendlsp.outline', 'off');
  await settles('trendlsp.outline: off', tables, 0);
  await window.ask('setting', 'trendlsp.outline', null);
  const plain = window.file('links.md');
  const copies = async () => (await window.ask('outline', plain)).filter((line) => line.includes('延伸阅读')).length;
  await window.ask('open', plain);
  await settles('trendlsp.outline: auto adds nothing to a plain article', copies, 1);
  await window.ask('setting', 'trendlsp.outline', 'on');
  await settles('trendlsp.outline: on', copies, 2);
  await window.ask('setting', 'trendlsp.outline', null);
}

async function restart(window, [program], file) {
  await window.ask('open', file);
  const name = path.basename(program).replaceAll(/[^\w]/g, '.');
  const running = () => window.processes(new RegExp(`(^|/)${name}( |$)`));
  const before = running();
  equal('one server for the window', before.length, 1);
  await window.command('trendlsp: Restart Server');
  await eventually('restarted: another process', running, (now) => now.length === 1 && now[0] !== before[0]);
  await eventually('… that serves', () => window.ask('findings', file), (list) => list.length > 0);
  process.kill(Number(running()[0].split(' ')[0]), 'SIGKILL');
  await eventually('killed: another one takes its place', running, (now) => now.length === 1 && now[0] !== before[0]);
  await eventually('… that serves, too', () => window.ask('hover', file, 6, 3), (text) => text.includes('推理芯片观察'));
  await window.command('trendlsp: Show Log');
  await eventually('the log is shown', () => window.texts('.output-view-container, .panel .output, .part.panel'), (texts) => texts.some((text) => text.toLowerCase().includes('output')));
  equal('no message on the way', await window.texts('.notification-toast'), []);
}
