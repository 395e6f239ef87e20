// Texts in the user's language. A text that counts is an object by plural form, as Intl.PluralRules names them.

import en from './i18n/en.js';
import zh from './i18n/zh-CN.js';

export const languages = { en: 'English', 'zh-CN': '简体中文' };
const texts = { en, 'zh-CN': zh };

let language = 'en';

/** The best of our languages for the browser, or the one that was chosen. */
export function chooseLanguage(chosen) {
  language = texts[chosen] ? chosen : navigator.languages.map(match).find(Boolean) ?? 'en';
  document.documentElement.lang = language;
}

function match(wanted) {
  return /^zh/i.test(wanted) ? 'zh-CN' : /^en/i.test(wanted) ? 'en' : undefined;
}

export function currentLanguage() {
  return language;
}

/** The tag for dates and numbers: the browser's own where it is the same language, so that an Irish date stays Irish. */
export function locale() {
  return navigator.languages.find((wanted) => match(wanted) === language) ?? language;
}

export function t(key, values = {}) {
  let text = texts[language][key] ?? en[key] ?? key;
  if (typeof text === 'object') {
    text = text[new Intl.PluralRules(language).select(values.n)] ?? text.other;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
