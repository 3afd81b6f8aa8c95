// The pictures of the READMEs, from tests/articles/generated-wrapper.md: before, after, the preview of the fixes, a rule's page.
//   node pictures.mjs SERVER       run.sh sets the environment; needs pngquant. Look at each before it is committed
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWindow, sleep, until } from './window.mjs';

const images = process.env.TREND_SHOTS ?? fileURLToPath(new URL('../../../editors/vscode/images', import.meta.url));
const article = fs.readFileSync(new URL('../../articles/generated-wrapper.md', import.meta.url), 'utf8');
const name = '2026-03-18.md';

// Nothing that is not about the article; letters that can be read at the width of a README.
const plain = {
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.codeLens': false,
  'editor.renderLineHighlight': 'none',
  'editor.guides.indentation': false,
  'diffEditor.wordWrap': 'on',
  'editor.wordWrap': 'on',
  'markdown.preview.fontSize': 13,
};

const window = await openWindow({
  vsix: process.env.TREND_VSIX, files: { [name]: article }, folder: 'articles', path: [path.resolve(process.argv[2])],
  settings: plain, viewport: { width: 1180, height: 700 }, scale: 1.5,
});
const { page } = window;
const file = window.file(name);

async function take(picture) {
  await window.command('Notifications: Clear All Notifications');
  await page.mouse.move(900, 640);
  await sleep(1200);
  const png = path.join(images, `${picture}.png`);
  await page.screenshot({ path: png });
  // 256 colours are all there are, but for the edges of letters.
  execFileSync('pngquant', ['--force', '--ext', '.png', '--speed', '1', png]);
}

/** Folds everything in the side bar but the outline. */
async function onlyOutline() {
  for (const [title, wanted] of [['articles', 'false'], ['Outline', 'true'], ['Timeline', 'false']]) {
    const header = page.locator('.pane-header', { hasText: title }).first();
    if ((await header.getAttribute('aria-expanded')) !== wanted) await header.click();
  }
  await page.locator('.outline-tree .monaco-list-row', { hasText: '1.1' }).first().waitFor();
}

async function text(words) {
  await until(async () => {
    const texts = await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body.innerText).catch(() => '')));
    return texts.some((seen) => seen.includes(words));
  });
}

try {
  await until(() => window.ask('findings', file), (list) => list.length === 3);
  await onlyOutline();
  await window.command('View: Focus Problems');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await window.goTo(0, 0);
  await take('before');
  await window.ask('setting', 'trendlsp.lang', 'zh');
  await until(() => window.ask('messages', file), (list) => list.some((text) => text.includes('缩进')));
  await take('before.zh-cn');
  await window.ask('setting', 'trendlsp.lang', null);
  await until(() => window.ask('messages', file), (list) => list.some((text) => text.includes('indented')));

  await window.command('trendlsp: Preview the Cleaned Article');
  await page.locator('.monaco-diff-editor .view-line').first().waitFor();
  await window.ask('command', 'workbench.action.closePanel');
  await window.ask('command', 'workbench.action.closeSidebar');
  await take('preview');
  await window.ask('command', 'workbench.action.closeActiveEditor');
  await window.ask('command', 'workbench.view.explorer');
  await onlyOutline();
  await window.command('View: Focus Problems');

  await window.goTo(0, 0);
  await window.command('trendlsp: Fix All Safe Findings');
  await until(() => window.ask('findings', file), (list) => list.length === 0);
  await page.keyboard.press('Control+S');
  await take('after');

  await window.ask('command', 'undo');
  await until(() => window.ask('findings', file), (list) => list.length === 3);
  await window.ask('command', 'workbench.action.closePanel');
  await window.ask('command', 'workbench.action.closeSidebar');
  await window.ask('command', 'workbench.action.splitEditorRight');
  await window.ask('command', 'trendlsp.showRule', 'FM001');
  await text('The text starts here.');
  await take('rule');
} finally {
  await window.close();
}
process.exit(0);
