// A server that works but says other codes; with it a sitting must fail.
//   node other_codes.mjs SERVER [ARG…]       FM… in the server's messages becomes XX…
import { spawn } from 'node:child_process';

const [program, ...args] = process.argv.slice(2);
const server = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
process.stdin.pipe(server.stdin);
// The length stays, so the header before each message still fits. One byte is one character here.
server.stdout.setEncoding('latin1').on('data', (part) => process.stdout.write(part.replaceAll(/\bFM(?=\d{3}\b)/g, 'XX'), 'latin1'));
server.on('exit', (code) => process.exit(code ?? 1));
