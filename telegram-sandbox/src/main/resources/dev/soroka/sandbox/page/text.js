// Turns a text with entities into elements.
import { copy, element, moment, open } from "./dom.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const LINKS = new Set(["mention", "hashtag", "cashtag", "text_mention", "phone_number"]);

/** The elements for a text; commands call the given function when they are pressed. */
export function formatted(text, entities = [], onCommand = () => {}) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return stretch(text, sorted, 0, text.length, onCommand);
}

/** The stretch from start to end; what overlaps the end of an entity is cut there. */
function stretch(text, entities, start, end, onCommand) {
  const parts = [];
  const waiting = [...entities];
  let place = start;
  while (waiting.length > 0) {
    const entity = waiting.shift();
    const from = Math.max(entity.offset, place);
    const to = Math.min(entity.offset + entity.length, end);
    if (to <= from) continue;
    if (from > place) parts.push(text.slice(place, from));
    const inner = waiting.filter((other) => other.offset < to);
    parts.push(marked(entity, text.slice(from, to), stretch(text, inner, from, to, onCommand), onCommand));
    place = to;
    // A block ends its line by itself.
    if (BLOCKS.has(entity.type) && text[place] === "\n") place += 1;
  }
  if (place < end) parts.push(text.slice(place, end));
  return parts;
}

function marked(entity, plain, children, onCommand) {
  switch (entity.type) {
    case "bold": return element("strong", {}, ...children);
    case "italic": return element("em", {}, ...children);
    case "underline": return element("u", {}, ...children);
    case "strikethrough": return element("s", {}, ...children);
    case "spoiler": return spoiler(children);
    case "code": return element("code", { title: "Copy", onclick: () => copy(plain) }, ...children);
    case "pre": return pre(entity, plain);
    case "blockquote": return element("blockquote", {}, ...children);
    case "expandable_blockquote": return expandable(children);
    case "text_link": return link(entity.url, children);
    case "url": return link(/^[a-z]+:/i.test(plain) ? plain : `http://${plain}`, children);
    case "email": return link(`mailto:${plain}`, children);
    case "bot_command": return command(plain, onCommand);
    case "date_time": return element("time", { title: moment(entity.unix_time) }, ...children);
    default: return element("span", { className: LINKS.has(entity.type) ? "link" : "" }, ...children);
  }
}

function pre(entity, plain) {
  const box = element("pre", {}, element("code", { textContent: plain }));
  if (entity.language) box.dataset.language = entity.language;
  return box;
}

function spoiler(children) {
  const hidden = element("span", { className: "spoiler", role: "button", tabIndex: 0, title: "Show" }, ...children);
  const show = () => hidden.classList.add("seen");
  hidden.addEventListener("click", (event) => {
    if (!hidden.classList.contains("seen")) event.preventDefault();
    show();
  });
  hidden.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      show();
    }
  });
  return hidden;
}

function expandable(children) {
  const quote = element("blockquote", { className: "folded", tabIndex: 0, title: "Show all" }, ...children);
  const turn = () => quote.classList.toggle("folded");
  quote.addEventListener("click", turn);
  quote.addEventListener("keydown", (event) => event.key === "Enter" && turn());
  return quote;
}

function link(address, children) {
  const shown = element("a", { href: "#", title: address, rel: "noopener noreferrer" }, ...children);
  if (/^(https?|mailto|tg):/i.test(address)) shown.href = address;
  shown.addEventListener("click", (event) => {
    event.preventDefault();
    shown.dispatchEvent(new CustomEvent("follow", { bubbles: true, cancelable: true, detail: address })) && open(address);
  });
  return shown;
}

function command(plain, onCommand) {
  return element("button", { type: "button", className: "link", textContent: plain, onclick: () => onCommand(plain) });
}
