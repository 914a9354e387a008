// Talks with the sandbox.
import { toast } from "./dom.js";

async function answer(response) {
  const body = await response.json().catch(() => ({}));
  if (!body.ok) throw new Error(body.description ?? `The sandbox answered ${response.status}`);
  return body.result;
}

export const get = async (path, query = {}) => answer(await fetch(`/sim/${path}?${new URLSearchParams(query)}`));

/** Does something; what goes wrong is told to the reader and thrown again. */
export async function post(path, body) {
  try {
    const response = await fetch(`/sim/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return await answer(response);
  } catch (fault) {
    toast(fault.message, "fault");
    throw fault;
  }
}

/** Calls the handler of every event; the browser connects again by itself. */
export function listen(handlers, onState) {
  const source = new EventSource("/sim/events");
  for (const [name, handle] of Object.entries(handlers)) {
    source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
  }
  source.addEventListener("open", () => onState(true));
  source.addEventListener("error", () => onState(false));
  return source;
}
