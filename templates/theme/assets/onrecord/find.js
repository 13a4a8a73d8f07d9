/* Runs before Material's script: what that would ask of the site and find in its search.

   For every link to another form of the page it fetches a sitemap. Ours lead to feeds, beside which there is none: a blank in
   the name of the relation, which changes nothing for others, keeps it from asking.

   Its search looks for words that begin as each word typed: "of" finds every "official". Words that mean nothing by
   themselves are not handed on to it, unless nothing else is typed. They stay in the field. */
(() => {
  "use strict";
  const IDLE = new Set("a an and are as at be by for from had has he her his in is it its not of on or said she that the their they this to was were which who with".split(" "));
  for (const feed of document.querySelectorAll("link[rel=alternate]")) feed.setAttribute("rel", "alternate ");
  const results = document.querySelector(".md-search-result__list");
  if (results) new MutationObserver(() => { // it makes a landmark of the word for the kind of each result
    for (const tags of results.querySelectorAll("nav:not([role])")) tags.setAttribute("role", "none");
  }).observe(results, { childList: true, subtree: true });
  const field = document.querySelector("[data-md-component=search-query]");
  if (!field) return;
  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  Object.defineProperty(field, "value", {
    get() {
      const typed = own.get.call(this);
      if (/["+:^~-]/.test(typed)) return typed; // somebody who knows Material's signs
      const telling = typed.split(/\s+/).filter((word) => word && !IDLE.has(word.toLowerCase()));
      return telling.length ? telling.join(" ") : typed;
    },
    set(text) { own.set.call(this, text); },
  });
})();
