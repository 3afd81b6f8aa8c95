// The official protocol package as a client over the wire: opens an article, calls all that the server advertises.
//   node client.mjs SERVER [ARG…]       e.g. node client.mjs build/dev/trendlsp --stdio
// Exit status 0: every result has the type the protocol says.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as lsp from 'vscode-languageserver-protocol/node';
import { capabilities } from './capabilities.mjs';
import { requests } from './requests.mjs';

const patience = Number(process.env.TREND_PATIENCE ?? 20000); // milliseconds for one answer
let failures = 0;

function check(name, passed, detail = '') {
  if (!passed) failures += 1;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name}${passed ? '' : `: ${detail}`}`);
}

function within(promise, name) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer to ${name} in ${patience} ms`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** `a.b.c` of the capabilities; an object or true counts as offered. */
const offered = (server, name) => Boolean(name.split('.').reduce((value, key) => value?.[key], server));

/** Providers that no request of the table stands for. */
function forgotten(server) {
  const known = new Set(requests.map(([name]) => name.split('.')[0]));
  return Object.keys(server).filter((name) => name.endsWith('Provider') && !known.has(name));
}

function start(command, folder) {
  const [program, ...args] = command;
  const server = spawn(program, args, { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = lsp.createProtocolConnection(
    new lsp.StreamMessageReader(server.stdout), new lsp.StreamMessageWriter(server.stdin));
  const exited = new Promise((resolve) => server.on('exit', resolve));
  connection.onRequest(lsp.ConfigurationRequest.type, ({ items }) => items.map(() => null));
  connection.onRequest(lsp.RegistrationRequest.type, () => undefined);
  connection.onRequest(lsp.WorkDoneProgressCreateRequest.type, () => undefined);
  connection.onError(([error]) => check('the connection', false, error.message));
  server.stdin.on('error', () => {}); // a server that is gone shows as missing answers
  connection.listen();
  return { connection, exited, server };
}

async function callAll(connection, server, article) {
  const results = {};
  for (const [name, request, parameters, guard] of requests) {
    const { method } = request.type;
    if (!offered(server, name)) {
      console.log(`--   ${method}: not advertised`);
      continue;
    }
    try {
      results[method] = await within(connection.sendRequest(method, parameters(article, results)), method);
      check(method, guard(results[method]), JSON.stringify(results[method])?.slice(0, 600));
    } catch (error) {
      check(method, false, error.message);
    }
  }
}

async function main(command) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trendlsp-node-'));
  const file = path.join(folder, 'article.md');
  fs.copyFileSync(new URL('article.md', import.meta.url), file);
  fs.writeFileSync(path.join(folder, 'older.md'), '# 前文\n');
  const article = {
    uri: pathToFileURL(file).href, folder: pathToFileURL(folder).href, text: fs.readFileSync(file, 'utf8'),
  };
  const { connection, exited, server } = start(command, folder);
  try {
    const handshake = await within(connection.sendRequest(lsp.InitializeRequest.type, {
      processId: process.pid, rootUri: article.folder, capabilities, locale: 'zh-cn',
      clientInfo: { name: 'typed client' }, workspaceFolders: [{ uri: article.folder, name: 'notes' }],
    }), 'initialize');
    check('the server attaches', handshake.serverInfo?.name === 'trendlsp', JSON.stringify(handshake.serverInfo));
    check('every provider is tried', forgotten(handshake.capabilities).length === 0, forgotten(handshake.capabilities).join());
    await connection.sendNotification(lsp.InitializedNotification.type, {});
    await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
      textDocument: { uri: article.uri, languageId: 'markdown', version: 1, text: article.text },
    });
    await callAll(connection, handshake.capabilities, article);
    check('shutdown', (await within(connection.sendRequest(lsp.ShutdownRequest.type), 'shutdown')) === null);
    await connection.sendNotification(lsp.ExitNotification.type);
    check('exit status', (await within(exited, 'exit')) === 0);
  } catch (error) {
    check('the server attaches', false, error.message);
  }
  connection.dispose();
  server.kill();
  fs.rmSync(folder, { recursive: true, force: true });
}

const command = process.argv.slice(2);
if (command.length === 0) {
  console.error('usage: node client.mjs SERVER [ARG…]');
  process.exit(2);
}
await main([path.resolve(command[0]), ...command.slice(1)]);
process.exit(failures === 0 ? 0 : 1);
