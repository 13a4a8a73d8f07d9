/* Runs before Material's script: what that finds in its search.

   It looks for words that begin as each word typed: "of" finds every "official". Words that mean nothing by themselves are not
   handed on to it, unless nothing else is typed. They stay in the field. Who asks for a denial finds what our pages call a
   rejection, whatever verb is printed. */
(() => {
  "use strict";
  const IDLE = new Set("a an and are as at be by for from had has he her his in is it its not of on or said she that the their they this to was were which who with".split(" "));
  const DENIAL = /^(?:den(?:y|ie[sd]|ials?|ying)|disavow\w*|dismiss\w*|disput\w*|refut\w*)$/i;
  const field = document.querySelector("[data-md-component=search-query]");
  const list = document.querySelector(".md-search-result__list");
  const plain = (text) => text?.trim().toLowerCase();
  new MutationObserver(() => {
    // It makes a landmark of the word for the kind of each result.
    for (const tags of list.querySelectorAll("nav:not([role])")) tags.setAttribute("role", "none");
    // What is called just so comes first: to it, a word that few pages have weighs more, and "Russia's" is one.
    const asked = plain(own.get.call(field));
    const called = [...list.children].find((each) => plain(each.querySelector("h1")?.textContent) === asked);
    if (called && called !== list.firstElementChild) list.prepend(called);
  }).observe(list, { childList: true, subtree: true });
  // It listens to keys alone: words that are pasted, spoken or taken from a list are answered, too.
  field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")));
  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  Object.defineProperty(field, "value", {
    get() {
      const typed = own.get.call(this);
      if (/["+:^~-]/.test(typed)) return typed; // somebody who knows Material's signs
      const telling = typed.split(/\s+/).filter((word) => word && !IDLE.has(word.toLowerCase()));
      if (telling.some((word) => DENIAL.test(word))) telling.push("reject");
      return telling.length ? telling.join(" ") : typed;
    },
    set(text) { own.set.call(this, text); },
  });
})();
