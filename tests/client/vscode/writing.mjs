// Changes of a finished article: format as the command line does, rename with links following in another file.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { equal, eventually, settles } from './report.mjs';

export async function write(window, command) {
  const file = window.file('writing.md');
  const text = fs.readFileSync(file, 'utf8');
  await window.ask('open', file);
  await format(window, command, file, text);
  await rename(window, file, text);
}

async function format(window, [program, ...args], file, text) {
  const copy = `${window.root}/copy.md`;
  fs.writeFileSync(copy, text);
  const words = args.slice(0, args.findIndex((word) => word.startsWith('-')));
  execFileSync(program, [...words, '--format', copy]);
  const expected = fs.readFileSync(copy, 'utf8');
  equal('the command line changes something', expected !== text, true);
  await settles('formatting agrees with it', () => window.ask('formatted', file), expected);
  await window.goTo(0, 0);
  await window.command('Format Document');
  await settles('Format Document', () => window.ask('text', file), expected);
  await window.ask('command', 'undo');
}

async function rename(window, file, text) {
  const lines = text.split('\n');
  const line = lines.indexOf('## 二、能效');
  await window.goTo(line, 6);
  await window.page.keyboard.press('F2');
  const input = window.page.locator('.rename-box input, .monaco-editor .rename-input').first();
  await input.waitFor();
  await input.fill('每瓦算力');
  await window.page.keyboard.press('Enter');
  await eventually('a heading renamed by F2', () => window.ask('text', file), (now) => now.includes('\n## 二、每瓦算力\n'));
  await settles('… and the link to it in another article', () => window.ask('text', window.file('links.md')),
    '# 延伸阅读\n\n另见[能效一节](writing.md#二每瓦算力)。\n');
  await window.ask('command', 'workbench.action.files.saveAll');
}
