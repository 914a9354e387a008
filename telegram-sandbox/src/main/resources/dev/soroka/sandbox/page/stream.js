// The messages of the opened chat: in order, by days, without jumping while someone reads above.
import { byId, day, dayKey, element } from "./dom.js";
import { addToAlbum, fill, messageElement } from "./message.js";
import { isFromBot } from "./store.js";

const NEAR = 90;
const TOGETHER_SECONDS = 300;
const MOST_SHOWN = 600;

const stream = byId("stream");
const list = byId("messages");
const down = byId("down");
const count = byId("down-count");

let view = null;
let shown = new Map();
let missed = 0;

const isNear = () => stream.scrollHeight - stream.scrollTop - stream.clientHeight < NEAR;

/** Shows a chat from the beginning; what is newer than the last read message gets a line above it. */
export function show(messages, newView, readUntil) {
  view = newView;
  shown = new Map();
  list.replaceChildren();
  let marked = false;
  for (const message of messages.slice(-MOST_SHOWN)) {
    if (!marked && readUntil > 0 && message.message_id > readUntil && isFromBot(message)) {
      list.append(element("div", { className: "fresh", textContent: "New messages" }));
      marked = true;
    }
    put(message);
  }
  const line = list.querySelector(".fresh");
  if (line && line.offsetTop > 0 && list.offsetHeight - line.offsetTop > stream.clientHeight) {
    line.scrollIntoView({ block: "start" });
  } else {
    toEnd("instant");
  }
}

/** Shows something else where there are no messages. */
export function showInstead(node) {
  shown = new Map();
  list.replaceChildren(node);
}

export const isEmpty = () => shown.size === 0;

/** Adds a new message at the end; stays where it is when the reader has scrolled up. */
export function append(message, own) {
  if (shown.has(message.message_id)) return;
  list.querySelector(".empty")?.remove();
  const follow = own || isNear();
  put(message)?.classList.add("new");
  if (follow) {
    toEnd("smooth");
  } else {
    missed += 1;
    drawDown();
  }
}

function put(message) {
  const previous = list.lastElementChild;
  if (!previous || dayOf(previous) !== dayKey(message.date)) {
    list.append(element("div", { className: "day", textContent: day(message.date), data: { date: message.date } }));
  }
  const album = message.media_group_id && previous?.message?.media_group_id === message.media_group_id ? previous : null;
  if (album) {
    addToAlbum(album, message, view);
    shown.set(message.message_id, album);
    return album;
  }
  const made = messageElement(message, view);
  const follows = previous?.dataset.author === made.dataset.author && message.date - previous.dataset.date < TOGETHER_SECONDS;
  made.classList.toggle("follows", Boolean(follows));
  shown.set(message.message_id, made);
  list.append(made);
  return made;
}

const dayOf = (node) => (node.dataset.date ? dayKey(Number(node.dataset.date)) : "");

export function edit(message) {
  const target = shown.get(message.message_id);
  if (!target) return;
  const follow = isNear();
  if (target.message?.message_id !== message.message_id) {
    addToAlbum(target, message, view);
  } else {
    fill(target, message, view);
  }
  if (follow) toEnd("instant");
}

export function remove(id) {
  const target = shown.get(id);
  if (!target) return;
  shown.delete(id);
  if (target.album?.length) {
    target.album = target.album.filter((one) => one.message_id !== id);
    if (target.message.message_id === id) target.message = target.album.shift();
    if (target.message) {
      fill(target, target.message, view);
      return;
    }
  }
  target.classList.add("leaves");
  setTimeout(() => target.remove(), 220);
}

export function toEnd(behavior = "instant") {
  stream.scrollTo({ top: stream.scrollHeight, behavior });
  missed = 0;
  drawDown();
}

function drawDown() {
  down.hidden = isNear();
  count.hidden = missed === 0;
  count.textContent = missed > 99 ? "99+" : missed;
}

stream.addEventListener("scroll", () => {
  if (isNear()) missed = 0;
  drawDown();
}, { passive: true });
down.addEventListener("click", () => toEnd("smooth"));

let height = stream.clientHeight;
new ResizeObserver(() => {
  const taller = stream.clientHeight - height;
  height = stream.clientHeight;
  if (taller < 0) stream.scrollTop -= taller;
}).observe(stream);
list.addEventListener("load", () => isNear() && toEnd(), true);
