// A sitting in VS Code: a window in Restricted Mode on a folder whose own settings name another server, then trusted.
//   node driver.mjs SERVER [ARG…]       run.sh sets the environment
import fs from 'node:fs';
import path from 'node:path';
import { look } from './looking.mjs';
import { repair } from './repairing.mjs';
import { check, equal, eventually, finish, settles } from './report.mjs';
import { settings } from './settings.mjs';
import { kStatus, openWindow } from './window.mjs';
import { write } from './writing.mjs';

const read = (name) => fs.readFileSync(new URL(name, import.meta.url), 'utf8');
const [program, ...args] = process.argv.slice(2);
// A name without a slash is looked up on PATH, by the extension.
const command = [program.includes('/') ? path.resolve(program) : program, ...args];

const files = {
  'generated.md': read('../../articles/generated-wrapper.md'),
  'writing.md': read('../article.md'),
  'numbers.md': read('numbers.md'),
  'links.md': '# 延伸阅读\n\n另见[能效一节](writing.md#二能效)。\n',
  // What a folder from somewhere may hold: a program of its own, which must not run before the folder is trusted.
  '.vscode/settings.json': JSON.stringify({ 'trendlsp.path': ['${workspaceFolder}/own server.sh'] }),
  'own server.sh': `#!/bin/sh\n: > "$(dirname "$0")/it-ran"\nexec ${command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')}\n`,
};

/** Whether the server answers at all; without it the other checks would each wait in vain. */
async function attaches(window) {
  const article = window.file('generated.md');
  await eventually('the bridge answers', () => window.ask('version'));
  equal('the folder is not trusted', await window.ask('trusted'), false);
  const attached = await eventually('the server attaches', () => window.ask('findings', article), (list) => list.length > 0);
  if (!attached) {
    const toasts = await window.texts('.notification-toast');
    check('a message tells why', toasts.some((text) => text.includes('trendlsp')), toasts);
    check('the status item tells', (await window.texts(kStatus)).length === 1);
  }
  return attached;
}

/** What somebody sees who has just installed it. */
async function beginning(window) {
  await window.ask('command', 'workbench.action.openWalkthrough', 'trendlsp.trendlsp#start');
  await eventually('the walkthrough', () => window.texts('.gettingStartedContainer'), ([text]) => text.includes('Open a damaged sample'));
  await window.page.locator('.gettingStartedContainer .monaco-button', { hasText: 'Open a damaged sample' }).first().click();
  await eventually('the sample opens', () => window.ask('front'), (uri) => uri?.startsWith('untitled:'));
  const sample = await window.ask('front');
  await eventually('… and has findings', () => window.ask('findings', sample), (list) => list.length === 3);
  await window.command('trendlsp: Fix All Safe Findings');
  await settles('… that can all be fixed', () => window.ask('findings', sample), []);
  await window.ask('command', 'workbench.action.revertAndCloseActiveEditor');
  await window.ask('command', 'workbench.action.closeActiveEditor');
  await eventually('… and the status item is back', () => window.texts(kStatus), ([text]) => text.includes('trendlsp: 1'));
}

async function trust(window) {
  const ran = () => fs.existsSync(window.file('it-ran'));
  check("the folder's own server did not run", !ran());
  await window.command('Workspaces: Manage Workspace Trust');
  await window.page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).first().click();
  await eventually("once the folder is trusted, the folder's server runs", ran);
  const file = window.file('numbers.md');
  await window.ask('open', file);
  await eventually('… and it serves', () => window.ask('hover', file, 6, 3), (text) => text.includes('推理芯片观察'));
}

const window = await openWindow({
  vsix: process.env.TREND_VSIX, files, trusted: false, path: command,
});
try {
  if (await attaches(window)) {
    for (const [name, part] of Object.entries({ look, repair, write, settings, beginning, trust })) {
      if (process.env.TREND_PART && process.env.TREND_PART !== name) continue;
      try {
        await part(window, command);
      } catch (error) {
        check(`no exception while driver tries to ${name}`, false, String(error.stack ?? error));
      }
      if (process.env.TREND_SHOTS) await window.page.screenshot({ path: path.join(process.env.TREND_SHOTS, `${name}.png`) });
    }
  }
} finally {
  await window.close();
}
process.exit(finish());
