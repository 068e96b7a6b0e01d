#!/usr/bin/env node
// Draws the example campus and writes it as a Tiled map without pictures: node scripts/make-example-campus.mjs
// Whoever wants to change it may change this program, or open the map in Tiled and forget this program.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const width = 60;
const height = 40;
const tileSize = 32;

/** Floor kinds as docs/campus-document.md names them; the order gives the tile numbers. */
const floors = [
  "grass", "path", "stone", "wood", "carpet", "stage", "seat", "flowers", "water", "hedge", "wall", "tree", "table",
];
const blocking = new Set(["water", "hedge", "wall", "tree", "table"]);

const emptyLayer = () => new Array(width * height).fill(0);
const ground = emptyLayer();
const things = emptyLayer();
const start = emptyLayer();
const areas = [];

const gidOf = (floor) => floors.indexOf(floor) + 1;

function fill(floor, left, top, right, bottom) {
  const layer = blocking.has(floor) ? things : ground;
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) layer[y * width + x] = gidOf(floor);
  }
}

function frame(floor, left, top, right, bottom) {
  fill(floor, left, top, right, top);
  fill(floor, left, bottom, right, bottom);
  fill(floor, left, top, left, bottom);
  fill(floor, right, top, right, bottom);
}

/** Takes away what stands there and lays a path: a way through a wall or a hedge. */
function door(left, top, right, bottom) {
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) things[y * width + x] = 0;
  }
  fill("path", left, top, right, bottom);
}

function building(floor, left, top, right, bottom) {
  fill(floor, left, top, right, bottom);
  frame("wall", left, top, right, bottom);
}

function area(name, kind, description, left, top, right, bottom, more = []) {
  const text = (property, value) => ({ name: property, type: "string", value });
  areas.push({
    id: areas.length + 1, name, type: "area", rotation: 0, visible: true,
    x: left * tileSize, y: top * tileSize,
    width: (right - left + 1) * tileSize, height: (bottom - top + 1) * tileSize,
    properties: [text("description", description), text("kind", kind), ...more],
  });
}

function lawnAndWays() {
  fill("grass", 0, 0, width - 1, height - 1);
  frame("hedge", 0, 0, width - 1, height - 1);
  fill("path", 18, 8, 19, 30);
  fill("path", 9, 8, 19, 9);
  fill("path", 42, 8, 43, 30);
  fill("path", 9, 29, 43, 30);
  fill("path", 20, 22, 42, 22);
  fill("path", 29, 14, 30, 30);
  fill("path", 17, 34, 18, 34);
  fill("path", 18, 30, 18, 34);
}

function plaza() {
  fill("stone", 22, 17, 37, 27);
  fill("water", 28, 20, 31, 22);
  for (const [x, y] of [[23, 18], [36, 18], [23, 26], [36, 26]]) fill("tree", x, y, x, y);
  for (const [x, y] of [[26, 20], [26, 22], [33, 20], [33, 22]]) fill("seat", x, y, x, y);
  area("Plaza", "lobby", "The heart of the campus, around the fountain. The floor is open day and night.",
    22, 17, 37, 27);
  for (let y = 24; y <= 26; y += 1) {
    for (let x = 25; x <= 34; x += 1) start[y * width + x] = gidOf("stone");
  }
}

function mainHall() {
  building("carpet", 20, 2, 41, 13);
  fill("stage", 24, 3, 37, 4);
  for (const row of [6, 8, 10]) {
    fill("seat", 23, row, 28, row);
    fill("seat", 31, row, 36, row);
  }
  door(29, 13, 30, 13);
  door(20, 8, 20, 9);
  door(41, 8, 41, 9);
  area("Main Hall", "stage", "Plenaries, talks and panels: everybody in one room.", 21, 3, 40, 12);
}

function breakoutWing() {
  const rooms = ["Oak Room", "Maple Room", "Cedar Room", "Birch Room", "Linden Room", "Willow Room"];
  fill("path", 9, 10, 10, 28);
  rooms.forEach((name, index) => {
    const left = index % 2 === 0 ? 2 : 11;
    const top = 10 + 6 * Math.floor(index / 2);
    building("wood", left, top, left + 6, top + 6);
    fill("table", left + 3, top + 3, left + 3, top + 3);
    for (const [dx, dy] of [[2, 3], [4, 3], [3, 2], [3, 4]]) fill("seat", left + dx, top + dy, left + dx, top + dy);
    area(name, "breakout", "A small room of the breakout wing, for a group around a table.",
      left + 1, top + 1, left + 5, top + 5);
  });
  for (const y of [13, 19, 25]) {
    door(8, y, 8, y);
    door(11, y, 11, y);
  }
}

function lounge() {
  building("wood", 44, 3, 57, 14);
  for (const [x, y] of [[48, 6], [53, 6], [48, 11], [53, 11]]) {
    fill("table", x, y, x + 1, y);
    fill("seat", x, y - 1, x + 1, y - 1);
    fill("seat", x, y + 1, x + 1, y + 1);
  }
  door(44, 8, 44, 9);
  area("Affinity Lounge", "affinity", "Meet people who do what you do, or who live where you live.",
    45, 4, 56, 13);
}

function officeHours() {
  building("carpet", 44, 18, 57, 26);
  for (const x of [48, 51, 54]) {
    fill("table", x, 20, x, 20);
    fill("seat", x, 21, x, 21);
  }
  fill("seat", 47, 24, 54, 24);
  door(44, 22, 44, 22);
  fill("path", 43, 22, 43, 22);
  area("Office Hours Corner", "office", "Help with your action plan, from professionals and from peers.",
    45, 19, 56, 25);
}

function showcaseHall() {
  building("wood", 20, 31, 41, 37);
  for (const x of [23, 27, 33, 37]) {
    fill("table", x, 33, x + 1, 33);
    fill("table", x, 36, x + 1, 36);
  }
  door(29, 31, 30, 31);
  area("Showcase Hall", "showcase", "What teams and organisations have made, table by table.", 21, 32, 40, 36);
}

function quietGarden() {
  fill("flowers", 3, 32, 15, 36);
  frame("hedge", 2, 31, 16, 37);
  fill("path", 4, 34, 16, 34);
  fill("water", 6, 32, 8, 33);
  for (const [x, y] of [[4, 36], [12, 32], [14, 36]]) fill("tree", x, y, x, y);
  for (const [x, y] of [[10, 33], [11, 35], [7, 35]]) fill("seat", x, y, x, y);
  door(16, 34, 16, 34);
  area("Quiet Garden", "quiet", "A place to be left alone, and to work on your plan at your own pace.", 3, 32, 15, 36,
    [{ name: "silent", type: "bool", value: true }]);
}

function trees() {
  const places = [
    [3, 3], [6, 5], [10, 3], [13, 5], [16, 3], [5, 8], [3, 6], [15, 6],
    [21, 15], [25, 15], [34, 15], [38, 15], [40, 18], [40, 25], [21, 25], [21, 19],
    [46, 16], [50, 16], [54, 16], [57, 1], [45, 1], [51, 1],
    [46, 29], [49, 32], [53, 30], [56, 33], [47, 36], [51, 35], [55, 37], [44, 33],
  ];
  for (const [x, y] of places) fill("tree", x, y, x, y);
}

lawnAndWays();
plaza();
mainHall();
breakoutWing();
lounge();
officeHours();
showcaseHall();
quietGarden();
trees();

const layer = (id, name, data, visible = true) =>
  ({ id, name, type: "tilelayer", x: 0, y: 0, width, height, opacity: 1, visible, data });
const objects = (id, name, content) =>
  ({ id, name, type: "objectgroup", x: 0, y: 0, opacity: 1, visible: true, draworder: "topdown", objects: content });

const tiles = floors.map((floor, id) => ({
  id,
  properties: [
    ...(blocking.has(floor) ? [{ name: "collides", type: "bool", value: true }] : []),
    { name: "floor", type: "string", value: floor },
  ],
}));

const map = {
  type: "map", version: "1.10", tiledversion: "1.11.2", orientation: "orthogonal", renderorder: "right-down",
  infinite: false, width, height, tilewidth: tileSize, tileheight: tileSize,
  nextlayerid: 6, nextobjectid: areas.length + 1,
  properties: [
    { name: "mapName", type: "string", value: "Example campus" },
    {
      name: "mapDescription", type: "string",
      value: "A plaza, a main hall and what an institute of three days needs around them.",
    },
  ],
  tilesets: [{
    firstgid: 1, name: "floors", tilewidth: tileSize, tileheight: tileSize, tilecount: floors.length,
    columns: 0, margin: 0, spacing: 0, tiles,
  }],
  layers: [
    layer(1, "ground", ground), layer(2, "things", things), layer(3, "start", start, false),
    objects(4, "areas", areas), objects(5, "floorLayer", []),
  ],
};

/** One row of tiles a line, so that a change of the map is a change one can read. */
function inRows(json) {
  return json.replace(/"data": \[([^\]]*)\]/g, (_, list) => {
    const numbers = list.split(",").map((number) => number.trim());
    const rows = [];
    for (let at = 0; at < numbers.length; at += width) rows.push(`     ${numbers.slice(at, at + width).join(",")}`);
    return `"data": [\n${rows.join(",\n")}\n    ]`;
  });
}

const file = fileURLToPath(new URL("../server/app/example/campus.tmj", import.meta.url));
writeFileSync(file, `${inRows(JSON.stringify(map, null, 1))}\n`);
