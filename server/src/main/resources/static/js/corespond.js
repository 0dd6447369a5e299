// What every page needs beyond HTML: ticking clocks, live refresh, the anti-forgery header, keys.

const body = document.body;

// Every htmx request carries the anti-forgery token; one that no person made says so and keeps no session awake.
document.addEventListener("htmx:config:request", (event) => {
  const { request, sourceEvent } = event.detail.ctx;
  request.headers[body.dataset.csrfHeader] = body.dataset.csrfToken;
  if (["live", "every", "load", "revealed"].includes(sourceEvent?.type)) request.headers["X-Background"] = "true";
});
// An answer of a locked or ended session is not part of the page; lock.js knows what to do with it.
document.addEventListener("htmx:before:response", (event) => {
  const answer = new CustomEvent("corespond:answer", { detail: event.detail.ctx.response.raw, cancelable: true });
  if (!document.dispatchEvent(answer)) event.preventDefault();
});

// Clock chips tick without layout shift (tabular numerals, one unit).
const words = (seconds) => {
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 86400) return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
  return `${Math.floor(seconds / 86400)} d ${Math.floor((seconds % 86400) / 3600)} h`;
};
const phrase = (away) => {
  const spanish = document.documentElement.lang === "es";
  if (away >= 0) return spanish ? `hace ${words(away)}` : `${words(away)} ago`;
  return spanish ? `en ${words(-away)}` : `in ${words(-away)}`;
};
const tick = () => {
  for (const clock of document.querySelectorAll("[data-clock]")) {
    const away = Math.floor((Date.now() - Date.parse(clock.dateTime)) / 1000);
    const text = clock.dataset.clock === "span" ? words(Math.abs(away)) : phrase(away);
    if (clock.textContent !== text) clock.textContent = text;
  }
};
setInterval(tick, 1000);

// Live boards: the server says that a topic changed, the page fetches what it may see.
// Elements with data-live-topic="board" and hx-get refresh themselves on the event "live".
const topics = body.dataset.live;
if (topics) {
  let wire = null;
  let lost = false;
  const refresh = (topic) => {
    for (const part of document.querySelectorAll("[data-live-topic]")) {
      if (!topic || part.dataset.liveTopic.split(" ").includes(topic)) window.htmx?.trigger(part, "live");
    }
  };
  const listen = () => {
    wire = new EventSource(`/live?topic=${encodeURIComponent(topics.split(/[ ,]+/).join(","))}`);
    wire.addEventListener("changed", (event) => refresh(event.data));
    wire.addEventListener("error", () => {
      lost = true;
      body.classList.add("wire-lost");
    });
    wire.addEventListener("open", () => {
      body.classList.remove("wire-lost");
      if (lost) refresh("");
      lost = false;
    });
  };
  listen();
  // A locked session closes the wire for good; the unlocked page opens it again and catches up.
  document.addEventListener("corespond:unlocked", () => {
    if (wire.readyState === EventSource.CLOSED) listen();
    else refresh("");
  });
}

// "/" focuses the search of the page, where there is one.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing) {
    const search = document.querySelector("[data-search]");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
});

// A form that is sent twice by a double click is sent once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (!form.hasAttribute("hx-post")) form.dataset.sent = "1";
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
