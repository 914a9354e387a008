// Small things for building the page. Text only ever gets in as text.

/** The element with this id. */
export const byId = (id) => document.getElementById(id);

/** A new element with properties, data and children. */
export function element(tag, properties = {}, ...children) {
  const { data, ...others } = properties;
  const made = Object.assign(document.createElement(tag), others);
  Object.assign(made.dataset, data);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** A line drawing in a box of 24 by 24. */
export function icon(path, className) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", className);
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** A round picture with initials, always in the same colour for the same id. */
export function paintAvatar(target, id, name) {
  const hue = (Math.abs(Number(id)) * 47) % 360;
  target.style.setProperty("--hue", hue);
  const words = name.split(/\s+/u).filter(Boolean);
  target.textContent = words.slice(0, 2).map((word) => [...word][0].toUpperCase()).join("");
  return target;
}

export const hueOf = (id) => (Math.abs(Number(id)) * 47) % 360;

/** A word at the edge of the page that goes away by itself. */
export function toast(text, kind = "") {
  const shown = element("div", { className: `toast ${kind}`, textContent: text });
  byId("toasts").append(shown);
  setTimeout(() => shown.remove(), Math.min(9000, 2600 + text.length * 45));
}

/** A word that has to be confirmed. */
export function announce(title, text) {
  byId("alert-title").textContent = title;
  byId("alert-text").textContent = text;
  byId("alert").showModal();
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied");
  } catch {
    toast(text);
  }
}

/** Opens an address in a new tab, if it is one that can do no harm. */
export function open(address) {
  if (/^(https?|mailto|tg):/i.test(address)) {
    window.open(address, "_blank", "noopener,noreferrer");
  } else {
    toast(`This address is not opened: ${address}`, "fault");
  }
}

const clock = new Intl.DateTimeFormat([], { hour: "2-digit", minute: "2-digit" });
const near = new Intl.DateTimeFormat([], { day: "numeric", month: "long" });
const far = new Intl.DateTimeFormat([], { day: "numeric", month: "long", year: "numeric" });
const short = new Intl.DateTimeFormat([], { day: "2-digit", month: "2-digit" });
const whole = new Intl.DateTimeFormat([], { dateStyle: "medium", timeStyle: "short" });

const date = (seconds) => new Date(seconds * 1000);
const daysAgo = (day) => Math.round((new Date().setHours(0, 0, 0, 0) - new Date(day).setHours(0, 0, 0, 0)) / 86400000);

export const time = (seconds) => clock.format(date(seconds));
export const dayKey = (seconds) => date(seconds).toDateString();
export const moment = (seconds) => whole.format(date(seconds));

export function day(seconds) {
  const then = date(seconds);
  const ago = daysAgo(then);
  if (ago === 0) return "Today";
  if (ago === 1) return "Yesterday";
  return then.getFullYear() === new Date().getFullYear() ? near.format(then) : far.format(then);
}

export const timeInList = (seconds) => (daysAgo(date(seconds)) === 0 ? time(seconds) : short.format(date(seconds)));
