import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface ReceivedMail {
  to: string;
  /** Head and body as they came over the wire. */
  raw: string;
}

export interface SmtpServer {
  url: string;
  received: ReceivedMail[];
  /** What it does once it has a whole mail: takes it, takes it and hangs up, or answers so. */
  behaviour: 'take' | 'take and hang up' | `${number} ${string}`;
  stop(): Promise<void>;
}

/** As much of a mail server as a client needs to hand a mail over. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    converse(socket, server);
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const server: SmtpServer = {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    received: [],
    behaviour: 'take',
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
  return server;
}

const endOfMail = '\r\n.\r\n';

function converse(socket: Socket, server: SmtpServer): void {
  let to = '';
  let text = '';
  let isBody = false;
  socket.write('220 test\r\n');
  socket.on('data', (chunk) => {
    text += chunk.toString('utf8');
    for (;;) {
      const end = isBody ? text.indexOf(endOfMail) : text.indexOf('\r\n');
      if (end < 0) return;
      const part = text.slice(0, end);
      text = text.slice(end + (isBody ? endOfMail.length : 2));
      if (isBody) {
        isBody = false;
        endMail(socket, server, { to, raw: part });
        continue;
      }
      to = /^RCPT TO:<([^>]*)>/i.exec(part)?.[1] ?? to;
      isBody = /^DATA/i.test(part);
      socket.write(/^QUIT/i.test(part) ? '221 bye\r\n' : isBody ? '354 go on\r\n' : '250 ok\r\n');
    }
  });
}

function endMail(socket: Socket, server: SmtpServer, mail: ReceivedMail): void {
  const { behaviour } = server;
  if (behaviour.startsWith('take')) server.received.push(mail);
  if (behaviour === 'take and hang up') socket.destroy();
  else socket.write(`${behaviour === 'take' ? '250 taken' : behaviour}\r\n`);
}
