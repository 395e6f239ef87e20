// The WebSocket to the server: requests and their answers, frames nobody asked for, and a new try after each loss.

const FIRST_DELAY = 500;
const LONGEST_DELAY = 10_000;

/** Why a request failed: the daemon's or the server's own words, and the code of the envelope. */
export class Refused extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

/** The connection was lost before the answer came: the operation may go on at the daemon. */
export class ConnectionLost extends Error {}

class Connection {
  #path;
  #listener;
  #socket = null;
  #pending = new Map();
  #lastId = 0;
  #delay = FIRST_DELAY;
  #timer = 0;

  constructor(path) {
    this.#path = path;
  }

  /** The listener has opened(), lost(everOpen) and frame(frame) for frames outside an answer. */
  start(listener) {
    this.#listener = listener;
    this.#open();
  }

  #open() {
    clearTimeout(this.#timer);
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}${this.#path}`);
    let everOpen = false;
    socket.onopen = () => {
      everOpen = true;
      this.#delay = FIRST_DELAY;
      this.#listener.opened();
    };
    socket.onmessage = (event) => this.#received(JSON.parse(event.data));
    socket.onclose = () => this.#closed(everOpen);
    this.#socket = socket;
  }

  /** Gives up a connection that nothing comes over any more; the browser alone would notice it much later. */
  drop() {
    const socket = this.#socket;
    socket.onmessage = null;
    socket.onclose = null; // it comes only once the other side has answered
    socket.close();
    this.#closed(true);
  }

  /** Does not wait for the next try, for when the network came back. */
  hurry() {
    if (this.#socket?.readyState >= WebSocket.CLOSING) this.#open();
  }

  /** Sends a request; its number tells its messages and questions apart from those of others. */
  request(action, data) {
    const id = ++this.#lastId;
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      return { id, answer: Promise.reject(new ConnectionLost()) };
    }
    const answer = new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    this.#socket.send(JSON.stringify({ action, data, id }));
    return { id, answer };
  }

  #received(frame) {
    const answer = frame.action === 'ack' || frame.action === 'error';
    const request = answer ? this.#pending.get(frame.id) : undefined;
    if (!request) {
      this.#listener.frame(frame);
      return;
    }
    this.#pending.delete(frame.id);
    if (frame.action === 'ack') request.resolve(frame.data);
    else request.reject(new Refused(frame.message, frame.code));
  }

  #closed(everOpen) {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const request of pending) request.reject(new ConnectionLost());
    this.#listener.lost(everOpen);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(), this.#delay * (0.8 + 0.4 * Math.random()));
    this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
  }
}

export const connection = new Connection('/synchronization');
