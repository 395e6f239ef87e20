// Drives a server as a page would: one WebSocket, requests numbered from 1, every prompt answered with plain text.
// usage: node client.mjs PORT FOLDER
// Node has no WebSocket of its own before version 22, so this file brings the little that is needed.
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';

const [port, folder] = process.argv.slice(2);

class MinimalWebSocket {
  constructor(port, path) {
    this.buffer = Buffer.alloc(0);
    const handshake = request({
      host: '127.0.0.1',
      port,
      path,
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        Origin: `http://127.0.0.1:${port}`,
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      },
    });
    handshake.on('response', (answer) => { throw new Error(`no upgrade but status ${answer.statusCode}`); });
    handshake.on('upgrade', (answer, socket, head) => {
      this.socket = socket;
      socket.on('data', (bytes) => this.take(bytes));
      socket.on('close', () => this.onclose());
      this.onopen();
      this.take(head);
    });
    handshake.end();
  }

  take(bytes) {
    this.buffer = Buffer.concat([this.buffer, bytes]);
    for (;;) {
      if (this.buffer.length < 2) return;
      let length = this.buffer[1] & 0x7f;
      let start = 2;
      if (length === 126) {
        if (this.buffer.length < 4) return;
        length = this.buffer.readUInt16BE(2);
        start = 4;
      } else if (length === 127) {
        if (this.buffer.length < 10) return;
        length = Number(this.buffer.readBigUInt64BE(2));
        start = 10;
      }
      if (this.buffer.length < start + length) return;
      const opcode = this.buffer[0] & 0x0f;
      const payload = this.buffer.subarray(start, start + length);
      this.buffer = this.buffer.subarray(start + length);
      if (opcode === 1) this.onmessage({ data: payload.toString('utf8') });
    }
  }

  send(text) {
    const payload = Buffer.from(text, 'utf8');
    const head = payload.length < 126
      ? Buffer.from([0x81, 0x80 | payload.length])
      : Buffer.from([0x81, 0x80 | 126, payload.length >> 8, payload.length & 0xff]);
    this.socket.write(Buffer.concat([head, Buffer.alloc(4), payload]));
  }

  close() {
    this.socket.destroy();
  }
}

class Client {
  constructor() {
    this.next = 1;
    this.waiting = new Map();
    this.socket = new MinimalWebSocket(port, '/synchronization');
    this.opened = new Promise((resolve) => { this.socket.onopen = resolve; });
    this.socket.onclose = () => {};
    this.socket.onmessage = (event) => this.heard(JSON.parse(event.data));
  }

  heard(frame) {
    if (frame.action === 'prompt') {
      console.log('prompt ' + frame.message);
      this.ask('answer', 'secret');
    } else if (frame.action === 'message') {
      console.log('message ' + frame.message);
    } else {
      this.waiting.get(frame.id)(frame);
    }
  }

  ask(action, data) {
    const id = this.next++;
    const answer = new Promise((resolve) => { this.waiting.set(id, resolve); });
    this.socket.send(JSON.stringify({ action, id, data }));
    return answer;
  }

  create(creation) { return this.ask('creation', creation); }
  pause(selection) { return this.ask('pause', selection); }
  reset(selection) { return this.ask('reset', selection); }
  flush(selection) { return this.ask('flush', selection); }
  terminate(selection) { return this.ask('terminate', selection); }
}

async function acknowledged(what, answer) {
  const frame = await answer;
  if (frame.action !== 'ack' || frame.code !== 0) {
    throw new Error(`${what}: ${JSON.stringify(frame)}`);
  }
  return frame.data;
}

const client = new Client();
await client.opened;
const { session } = await acknowledged('create', client.create({
  name: 'documented',
  labels: [],
  alpha: { kind: 0, path: folder },
  beta: { kind: 0, protocol: 1, user: 'deploy', host: 'staging', path: '/web' },
  configuration: { synchronizationMode: 0, ignoreVCSMode: false, ignores: [] },
  alphaConfiguration: {},
  betaConfiguration: {},
}));
for (;;) {
  const list = await acknowledged('list', client.ask('list', { id: session }));
  if (list.sessionStates[0].status === 'watching') break;
}
await acknowledged('flush', client.flush({ id: session }));
await acknowledged('pause', client.pause({ name: 'documented' }));
await acknowledged('reset', client.reset({ name: 'documented' }));
await acknowledged('terminate', client.terminate({ id: session }));
const gone = await client.ask('list', { id: session });
if (gone.action !== 'error' || gone.code !== 2001) {
  throw new Error('still there: ' + JSON.stringify(gone));
}
client.socket.close();
console.log('done');
