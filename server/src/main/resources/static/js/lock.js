// The lock of the screen (AC-11): hides the page after 30 minutes without input and gives it back, draft and all, when
// the same person has proved themselves. The server keeps the time too; this only shows what it decided.

const body = document.body;
const lockAfter = Number(body.dataset.lockAfter) * 1000;
const KEY = "corespond.input";
const BEAT = 60_000;
let dialog = null;
let beat = Date.now();

const headers = () => ({ [body.dataset.csrfHeader]: body.dataset.csrfToken });
const here = () => location.pathname + location.search;

// All tabs of one session count as one person.
const remember = (moment) => {
  try { localStorage.setItem(KEY, String(moment)); } catch { /* private windows keep their own time */ }
};
const lastInput = () => {
  try { return Number(localStorage.getItem(KEY)) || 0; } catch { return 0; }
};
let own = Date.now();
remember(own);

const input = () => {
  if (dialog) return;
  own = Date.now();
  remember(own);
  if (own - beat > BEAT) {
    beat = own;
    fetch("/here", { method: "POST", headers: headers() }).then(refused);
  }
};

// A refused part of a page: lock, or go to the door. True when the page must not use the answer.
const refused = (answer) => {
  const where = answer.status === 401 && answer.headers.get("X-Go");
  if (!where) return false;
  if (where === "/unlock") show();
  else location.assign(`${where}?back=${encodeURIComponent(here())}`);
  return true;
};

document.addEventListener("corespond:answer", (event) => {
  if (refused(event.detail)) event.preventDefault();
});

const unlocked = () => {
  own = beat = Date.now();
  remember(own);
  dialog?.close();
  dialog?.remove();
  dialog = null;
  document.dispatchEvent(new CustomEvent("corespond:unlocked"));
};

const fill = async (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const door = page.querySelector("#unlock");
  if (!door) return location.assign("/sign-in?back=" + encodeURIComponent(here()));
  const title = document.createElement("h1");
  title.textContent = page.querySelector("h1").textContent;
  door.prepend(title);
  dialog.replaceChildren(document.adoptNode(door));
  dialog.addEventListener("passkey:done", (event) => { event.preventDefault(); unlocked(); }, { once: true });
  const script = page.querySelector("script[src*=passkeys]")?.getAttribute("src");
  if (script) (await import(script)).wire(dialog);
  dialog.querySelector("input:not([type=hidden])")?.focus();
};

const show = async () => {
  if (dialog) return;
  dialog = document.createElement("dialog");
  dialog.className = "lock";
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  body.append(dialog);
  dialog.showModal();
  const answer = await fetch("/unlock", { headers: { "X-Background": "true" } });
  if (!refused(answer)) await fill(await answer.text());
};

document.addEventListener("submit", async (event) => {
  if (!dialog || !event.target.matches("[data-unlock]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const answer = await fetch("/unlock", { method: "POST", headers: headers(), body: new URLSearchParams(new FormData(event.target)) });
  if (answer.status === 204) unlocked();
  else await fill(await answer.text());
}, true);

if (lockAfter > 0) {
  for (const kind of ["keydown", "pointerdown", "wheel", "touchstart"]) {
    addEventListener(kind, input, { passive: true, capture: true });
  }
  setInterval(() => {
    const idle = Date.now() - Math.max(own, lastInput());
    if (!dialog && idle >= lockAfter) show();
    if (dialog && idle < lockAfter && lastInput() > own) unlocked();
  }, 5000);
}
