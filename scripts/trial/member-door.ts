import { connect, createServer, type Server, type Socket } from 'node:net';

/** What a member's door does: lets through, refuses connections, or takes them and never answers. */
export type DoorState = 'OPEN' | 'DOWN' | 'HUNG';

/** A port of its own for a member that shares a process with others, so that one can fail without the others. */
export type MemberDoor = {
  readonly port: number;
  set(state: DoorState): Promise<void>;
  close(): Promise<void>;
};

/** Opens a door on a free port of this machine. `target` says the port behind it, once that is known. */
export async function openMemberDoor(target: () => number): Promise<MemberDoor> {
  const sockets = new Set<Socket>();
  let state: DoorState = 'OPEN';
  let server: Server | undefined;

  function keep(socket: Socket): Socket {
    sockets.add(socket);
    return socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  }

  function enter(socket: Socket): void {
    keep(socket);
    if (state === 'HUNG') return;
    const inside = keep(connect(target(), '127.0.0.1'));
    // not piped: a door that hangs must swallow what comes on connections it has
    socket.on('data', (chunk) => state === 'OPEN' && inside.write(chunk));
    inside.on('data', (chunk) => state === 'OPEN' && socket.write(chunk));
    socket.on('close', () => inside.destroy());
    inside.on('close', () => state === 'OPEN' && socket.destroy());
  }

  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server = createServer(enter);
      server.once('error', reject).listen(port, '127.0.0.1', () => {
        const address = server?.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  const shut = async () => {
    const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    for (const socket of sockets) socket.destroy();
    await closed;
    server = undefined;
  };

  const port = await listen(0);
  return {
    port,
    async set(next) {
      state = next;
      if (next === 'DOWN') await shut();
      else if (!server) await listen(port);
      if (next === 'OPEN') for (const socket of sockets) socket.destroy();
    },
    close: shut,
  };
}
