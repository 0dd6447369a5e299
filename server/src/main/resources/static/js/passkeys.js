// Passkeys: asks the device, sends what it signed. Without passkeys in the browser the buttons go away.

const headers = { "Content-Type": "application/json", [document.body.dataset.csrfHeader]: document.body.dataset.csrfToken };
const post = async (url, content) => {
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(content ?? {}) });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

const ask = {
  "sign-in": async (part) => {
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post("/sign-in/passkey/options"));
    const credential = await navigator.credentials.get({ publicKey: options });
    return post("/sign-in/passkey", { agreed: true, back: part.dataset.back, credential: credential.toJSON() });
  },
  unlock: async (part) => {
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post("/unlock/passkey/options"));
    const credential = await navigator.credentials.get({ publicKey: options });
    return post("/unlock/passkey", { back: part.dataset.back, credential: credential.toJSON() });
  },
  add: async (part) => {
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(await post(`${part.dataset.url}/options`));
    const credential = await navigator.credentials.create({ publicKey: options });
    return post(part.dataset.url, { label: part.querySelector("[name=label]")?.value ?? "", credential: credential.toJSON() });
  },
};

export const wire = (root) => {
  for (const part of root.querySelectorAll("[data-passkey]")) {
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
      part.hidden = true;
      continue;
    }
    const problem = part.querySelector("[data-passkey-problem]");
    const sentence = problem.textContent;
    part.querySelector("button").addEventListener("click", async () => {
      const agreed = document.getElementById("agreed");
      problem.hidden = true;
      if (part.dataset.passkey === "sign-in" && agreed && !agreed.checked) {
        problem.textContent = problem.dataset.banner;
        problem.hidden = false;
        agreed.focus();
        return;
      }
      try {
        const { go } = await ask[part.dataset.passkey](part);
        const stay = !part.dispatchEvent(new CustomEvent("passkey:done", { bubbles: true, cancelable: true }));
        if (!stay) location.assign(go);
      } catch {
        problem.textContent = sentence;
        problem.hidden = false;
      }
    });
  }
};
wire(document);
