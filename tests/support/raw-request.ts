/** Requests as bytes, so that a test can send what no client would. */

import { connect } from "node:net";

export interface RawRequests {
  /** Sends bytes as they are; gives everything that came back until the server closed, took up another protocol, or was silent for a second. */
  raw(bytes: string): Promise<string>;
  /** `GET /path` with these headers beside Host and Connection, which they may replace. */
  request(line: string, headers?: Record<string, string>, body?: string): Promise<string>;
}

/** `host` is asked anew for each request: `127.0.0.1:PORT`. */
export function rawRequests(host: () => string): RawRequests {
  const raw = (bytes: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(Number(host().split(":")[1]), "127.0.0.1");
      let answer = "";
      const done = () => {
        socket.destroy();
        resolve(answer);
      };
      socket.setTimeout(1000, done);
      socket.on("data", (chunk) => {
        answer += chunk;
        if (/^HTTP\/1\.1 101 [\s\S]*\r\n\r\n/.test(answer)) done();
      });
      socket.on("close", done);
      socket.on("error", done);
      socket.write(bytes);
    });
  return {
    raw,
    request: (line, headers = {}, body = "") =>
      raw(
        `${line} HTTP/1.1\r\n${Object.entries({ Host: host(), Connection: "close", ...headers })
          .map(([name, value]) => `${name}: ${value}\r\n`)
          .join("")}\r\n${body}`,
      ),
  };
}
