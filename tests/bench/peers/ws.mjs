// Plain `ws`: what one says is sent to everyone. Prints "ready" when it listens.
import { WebSocketServer } from "ws";

const port = Number(process.argv[2]);
const server = new WebSocketServer({ port, host: "127.0.0.1", perMessageDeflate: false, backlog: 4096 });
server.on("connection", (socket) => {
  socket.on("error", () => socket.terminate());
  socket.on("message", (data, isBinary) => {
    for (const reader of server.clients) reader.send(data, { binary: isBinary });
  });
});
server.on("listening", () => console.log("ready"));
