// Colyseus: one room, chat by broadcast, places by its state sync ten times a second (as often as ours).
// Seats are taken beforehand, as people are signed in beforehand with us: a line each in the named file.
import { writeFileSync } from "node:fs";
import { Room, Server, matchMaker } from "@colyseus/core";
import { schema, t } from "@colyseus/schema";
import { WebSocketTransport } from "@colyseus/ws-transport";

const [port, people, seatsFile] = process.argv.slice(2);

const Avatar = schema({ x: t.uint16(), y: t.uint16() });
const Campus = schema({ avatars: t.map(Avatar) });

class Hall extends Room {
  maxClients = 20_000;
  patchRate = 100;
  seatReservationTimeout = 300;

  onCreate() {
    this.setState(new Campus());
    this.onMessage("chat", (client, text) => this.broadcast("chat", text));
    this.onMessage("move", (client, [x, y]) => {
      const avatar = this.state.avatars.get(client.sessionId);
      avatar.x = x;
      avatar.y = y;
    });
  }

  onJoin(client) {
    this.state.avatars.set(client.sessionId, new Avatar());
  }

  onLeave(client) {
    this.state.avatars.delete(client.sessionId);
  }
}

const server = new Server({ transport: new WebSocketTransport({ perMessageDeflate: false }), greet: false });
server.define("hall", Hall);
await server.listen(Number(port), "127.0.0.1", 4096);
const seats = [];
for (let person = 0; person <= Number(people); person++) {
  const seat = await matchMaker.joinOrCreate("hall", {});
  const { processId, roomId } = seat.room ?? seat;
  seats.push(`/${processId}/${roomId}?sessionId=${seat.sessionId}`);
}
writeFileSync(seatsFile, `${seats.join("\n")}\n`);
console.log("ready");
