// The call-taker's keys, and saving while typing: every change is sent, tried again until it is kept.

const list = document.querySelector("[data-new-call]");
const form = document.querySelector("[data-call-form]");
const writes = (element) => element.closest?.("input[type=text], textarea, select");

if (list) {
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() === "n" && !event.ctrlKey && !event.metaKey && !event.altKey && !writes(event.target)) {
      event.preventDefault();
      list.requestSubmit();
    }
  });
}

if (form) {
  document.documentElement.classList.add("scripted");
  const status = document.querySelector("[data-saved]");
  const questions = [...form.querySelectorAll("[data-question]")];
  const touched = new Set();
  let timer = 0;
  let sending = null;
  let pending = null;

  const newKey = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };

  const say = (word) => {
    status.textContent = status.dataset[word];
    status.className = word;
  };

  const collect = () => {
    const all = new FormData(form);
    const body = new URLSearchParams();
    const fields = [...touched];
    touched.clear();
    for (const field of fields) for (const value of all.getAll(field)) body.append(field, value);
    body.set("touched", fields.join(" "));
    body.set("key", newKey());
    body.set(csrfName, csrfToken);
    return { fields, body };
  };
  const csrf = form.querySelector("input[type=hidden]");
  const csrfName = csrf.name;
  const csrfToken = csrf.value;

  const swap = (html) => {
    const next = new DOMParser().parseFromString(html, "text/html").getElementById("advice");
    if (!next) return;
    const now = document.getElementById("advice");
    const open = now.querySelector("details.advice-more")?.open;
    if (open) next.querySelector("details.advice-more").open = true;
    const focused = now.contains(document.activeElement) ? document.activeElement.type : null;
    now.replaceWith(next);
    window.htmx?.process(next);
    if (focused === "submit") next.querySelector("[data-offer] button")?.focus();
  };

  const stands = () => {
    const held = new Map();
    for (const item of document.querySelectorAll("#advice [data-stands-list] li")) held.set(item.dataset.for, item.textContent);
    for (const place of form.querySelectorAll("[data-stands]")) place.textContent = held.get(place.dataset.stands) ?? "";
  };

  const mark = (fields) => {
    stands();
    const wrong = new Map();
    for (const item of document.querySelectorAll("#advice [data-wrong-list] li")) wrong.set(item.dataset.for, item.textContent);
    for (const field of fields) {
      const place = form.querySelector(`[data-wrong="${CSS.escape(field)}"]`);
      if (place) place.textContent = wrong.get(field) ?? "";
      const input = form.querySelector(`#f-${CSS.escape(field)}`);
      if (input) wrong.has(field) ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid");
    }
  };

  // One save at a time, in order; what failed is sent again under the same key before anything newer.
  const send = async () => {
    if (sending || (!pending && touched.size === 0)) return sending;
    pending ??= collect();
    say("saving");
    sending = (async () => {
      try {
        const answer = await fetch(form.action, {
          method: "POST",
          body: pending.body,
          headers: { "X-Part": "advice" },
          keepalive: true,
        });
        if (answer.status === 409) return location.reload();
        if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
        swap(await answer.text());
        mark(pending.fields);
        pending = null;
        say("done");
      } catch {
        say("lost");
        await new Promise((resolve) => setTimeout(resolve, 1500));
      } finally {
        sending = null;
      }
    })();
    await sending;
    return pending || touched.size ? send() : null;
  };

  const flush = async () => {
    clearTimeout(timer);
    while (sending || pending || touched.size) await send();
  };

  const change = (field, wait) => {
    touched.add(field);
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  };

  form.addEventListener("input", (event) => {
    const input = event.target;
    if (!input.name) return;
    const set = input.closest("[data-question]");
    if (set) {
      set.classList.toggle("answered", set.querySelector("input:checked") !== null);
    }
    change(input.name, input.matches("[type=text], textarea") ? 300 : 0);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    delete form.dataset.sent;
    for (const input of form.elements) if (input.name && input.type !== "hidden") touched.add(input.name);
    send();
  });
  addEventListener("beforeunload", (event) => {
    if (pending || touched.size) {
      send();
      event.preventDefault();
    }
  });

  // Offering, choosing otherwise and ending wait until everything typed is kept.
  document.addEventListener(
    "submit",
    (event) => {
      const other = event.target;
      if (!other.matches("[data-offer], [data-flush]")) return;
      if (!sending && !pending && touched.size === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const path = other.getAttribute("action");
      flush().then(() => document.querySelector(`form[action="${CSS.escape(path)}"]`)?.requestSubmit());
    },
    true,
  );

  // Keys. A question is current when the focus is in it; answering goes on to the next one that is open.
  const focus = (set) => (set.querySelector("input:checked") ?? set.querySelector("input")).focus();
  const visible = (set) => set.offsetParent !== null;
  const nextOpen = (after) => {
    const from = after ? questions.indexOf(after) + 1 : 0;
    return (
      questions.slice(from).find((set) => visible(set) && !set.classList.contains("answered")) ??
      questions.find((set) => visible(set) && !set.classList.contains("answered"))
    );
  };
  const goOn = (set) => {
    const next = nextOpen(set);
    if (next) focus(next);
    else document.querySelector("[data-offer] button")?.focus();
  };
  const choose = (set, input) => {
    const many = set.dataset.many === "true";
    input.checked = many ? !input.checked : true;
    input.focus();
    input.dispatchEvent(new Event("input", { bubbles: true }));
    if (!many) goOn(set);
  };
  const alarm = () => {
    const box = form.querySelector("[data-alarm]");
    if (!box || box.disabled) return;
    box.checked = !box.checked;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    flush().then(() => document.querySelector("[data-offer] button")?.focus());
  };
  const unfold = (selector) => {
    const fold = document.querySelector(selector);
    if (!fold) return;
    fold.open = true;
    fold.querySelector("select")?.focus();
  };
  const actions = {
    F2: alarm,
    F4: () => unfold("[data-otherwise]"),
    F8: () => unfold("[data-end]"),
    F9: () => flush().then(() => document.querySelector("[data-offer]")?.requestSubmit()),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
      return;
    }
    const text = writes(event.target);
    if (text && form.contains(text)) {
      if (event.key === "Escape") {
        event.preventDefault();
        goOn(null);
      } else if (event.key === "Enter" && !text.matches("textarea")) {
        event.preventDefault();
        const fields = [...form.querySelectorAll(".call-facts input[type=text], .call-facts select, .call-facts textarea")];
        const next = fields[fields.indexOf(text) + 1];
        if (next) next.focus();
        else goOn(null);
      }
      return;
    }
    if (text) return;
    if (event.key === "!") {
      event.preventDefault();
      alarm();
      return;
    }
    const set = event.target.closest?.("[data-question]") ?? (event.target === document.body ? nextOpen(null) : null);
    if (!set) return;
    if (event.key === "Backspace" || event.key === "Delete") {
      event.preventDefault();
      for (const input of set.querySelectorAll("input:checked")) input.checked = false;
      set.querySelector("input").dispatchEvent(new Event("input", { bubbles: true }));
    } else if (event.key === "Enter") {
      event.preventDefault();
      goOn(set);
    } else {
      const input = [...set.querySelectorAll("input[data-key]")].find((one) => one.dataset.key === event.key.toLowerCase());
      if (input && !input.disabled) {
        event.preventDefault();
        choose(set, input);
      }
    }
  });

  // A new call begins at the place; a call that goes on, at what is not asked yet.
  if (!document.querySelector("[role=alert]")) {
    const place = form.querySelector("[name=location]");
    if (place && !place.value && !place.matches(":disabled")) place.focus();
  }
}
