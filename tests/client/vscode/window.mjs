// A window of a real VS Code: code-server with nothing of the user's, in a headless Chromium, and the bridge into its extension
// host. Everything it makes is in one temporary folder, everything it starts ends with it.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = process.env.TREND_VSCODE_HOME;
const { chromium } = createRequire(path.join(home, 'tools/'))('playwright-core');
const codeServer = path.join(home, 'code-server/node_modules/code-server/out/node/entry.js');
const bridge = fileURLToPath(new URL('bridge', import.meta.url));

export const patience = Number(process.env.TREND_PATIENCE ?? 20000); // milliseconds for something to show
const kOpening = 60000; // for a window, whatever the patience: a server that is broken has no part in it

/** The item in the status bar. */
export const kStatus = '#trendlsp\\.trendlsp\\.status';

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
  'security.workspace.trust.banner': 'never',
  'editor.minimap.enabled': false,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
};

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until `get()` gives something that `good` accepts; the last value either way. */
export async function until(get, good = Boolean, limit = patience) {
  const end = Date.now() + limit;
  for (;;) {
    let value;
    try {
      value = await get();
      if (good(value) || Date.now() > end) return value;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await sleep(100);
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Opens a window on a folder of `files` (name to text) with the first of them in an editor.
 * @param options {vsix, files, folder, path, settings, locale, viewport, scale, trusted}; `path` is trendlsp.path, `locale` the display
 *   language of extensions, `trusted: false` is Restricted Mode.
 */
export async function openWindow(options) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'trendlsp-vscode-'));
  const at = (...names) => path.join(root, ...names);
  const folder = at(options.folder ?? '稿 件');
  const write = (file, text) => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text, { mode: file.endsWith('.sh') ? 0o755 : 0o644 });
  };
  for (const [name, text] of Object.entries(options.files)) write(path.join(folder, name), text);
  const trust = { 'security.workspace.trust.enabled': options.trusted === false };
  write(at('user/User/settings.json'), JSON.stringify({ ...quiet, ...trust, ...options.settings }));
  // A browser's window is a remote one: what belongs to the machine is set there.
  if (options.path !== undefined) write(at('user/Machine/settings.json'), JSON.stringify({ 'trendlsp.path': options.path }));
  if (options.locale !== undefined) {
    // A language pack without a word: VS Code itself stays English, extensions speak the language.
    write(at('user/words.json'), '{"version": "1.0.0", "contents": {}}');
    const pack = { hash: 'none', extensions: [{ extensionIdentifier: { id: 'none' }, version: '1.0.0' }], translations: { vscode: at('user/words.json') } };
    write(at('user/languagepacks.json'), JSON.stringify({ [options.locale]: pack }));
  }

  const places = ['--config', '/dev/null', '--user-data-dir', at('user'), '--extensions-dir', at('extensions')];
  const environment = { ...process.env, HOME: root, TREND_BRIDGE: at('bridge.sock'), PATH: `${path.dirname(process.execPath)}:/usr/bin:/bin` };
  execFileSync(process.execPath, [codeServer, ...places, '--install-extension', path.resolve(options.vsix)], { env: environment });
  // An extension is a folder: the bridge needs no packing. VS Code finds it when it next looks.
  fs.cpSync(bridge, at('extensions/trendlsp-tests.trendlsp-bridge-0.0.1'), { recursive: true });
  registerBridge(at('extensions'));

  const port = await freePort();
  const log = fs.openSync(at('code-server.log'), 'w');
  const server = spawn(process.execPath, [
    codeServer, ...places, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`,
    '--disable-telemetry', '--disable-update-check', '--disable-getting-started-override',
    ...(options.locale === undefined ? [] : ['--locale', options.locale]),
  ], { stdio: ['ignore', log, log], env: environment, detached: true });
  const end = (signal) => {
    try {
      process.kill(-server.pid, signal);
    } catch {
      // it has gone
    }
  };
  process.on('exit', () => end('SIGKILL'));

  let browser;
  const close = async () => {
    await browser?.close();
    end('SIGTERM');
    await sleep(500);
    end('SIGKILL');
    if (process.env.TREND_KEEP === undefined) fs.rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await until(async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok, Boolean, kOpening);
    browser = await chromium.launch({
      executablePath: process.env.TREND_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
    });
    const page = await browser.newPage({
      viewport: options.viewport ?? { width: 1400, height: 900 },
      deviceScaleFactor: options.scale ?? 1,
      locale: options.locale ?? 'en-US',
    });
    page.setDefaultTimeout(kOpening);
    const [first] = Object.keys(options.files);
    const payload = JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${path.join(folder, first)}`]]);
    const query = new URLSearchParams({ folder, payload });
    await page.goto(`http://127.0.0.1:${port}/?${query}`);
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: kOpening });
    const window = new Window(page, folder, root, environment.TREND_BRIDGE, close);
    await until(() => window.ask('version'), Boolean, kOpening);
    page.setDefaultTimeout(patience);
    return window;
  } catch (error) {
    console.error(fs.readFileSync(at('code-server.log'), 'utf8').slice(-2000));
    await close();
    throw error;
  }
}

/** Adds the bridge to the list of installed extensions, which VS Code keeps beside the folders. */
function registerBridge(extensions) {
  const list = path.join(extensions, 'extensions.json');
  const installed = JSON.parse(fs.readFileSync(list, 'utf8'));
  const name = 'trendlsp-tests.trendlsp-bridge-0.0.1';
  installed.push({
    identifier: { id: 'trendlsp-tests.trendlsp-bridge' },
    version: '0.0.1',
    location: { $mid: 1, path: path.join(extensions, name), scheme: 'file' },
    relativeLocation: name,
    metadata: {},
  });
  fs.writeFileSync(list, JSON.stringify(installed));
}

class Window {
  constructor(page, folder, root, socket, close) {
    Object.assign(this, { page, folder, root, socket, close });
  }

  /** The path of a file in the folder. */
  file(name) {
    return path.join(this.folder, name);
  }

  /** Asks the extension host; see bridge/bridge.js for the names. */
  async ask(ask, ...words) {
    const body = await new Promise((resolve, reject) => {
      const request = http.request({ socketPath: this.socket, method: 'POST', path: '/' }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => (text += part)).on('end', () => resolve(text));
      });
      request.on('error', reject).end(JSON.stringify({ ask, with: words }));
    });
    const { answer, error } = JSON.parse(body);
    if (error !== undefined) throw new Error(`${ask}: ${error}`);
    return answer;
  }

  /** Runs a command by its title, as its user does: F1, type, Enter. */
  async command(title) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await sleep(200);
    await this.page.keyboard.press('Enter');
    await sleep(200);
  }

  /** Puts the cursor into the editor in front; line and character from 0, in UTF-16 units. */
  async goTo(line, character) {
    await this.ask('command', 'workbench.action.focusActiveEditorGroup');
    await this.ask('cursor', line, character);
    await sleep(200);
  }

  /** The texts of all elements that are there now, line ends as blanks. */
  async texts(selector) {
    return (await this.page.locator(selector).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
  }

  /** Command lines of the running programs that began with this window's server process and match. */
  processes(pattern) {
    return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
      try {
        const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
        const environment = fs.readFileSync(`/proc/${pid}/environ`, 'utf8');
        return pattern.test(words) && environment.includes(this.socket) ? [`${pid} ${words}`] : [];
      } catch {
        return []; // it has ended, or is not ours
      }
    });
  }
}
