/**
 * How an account is called in sentences. Pure but for the word for "no name".
 */
import { say } from "./texts.js";

/** @typedef {{ issuer: string, organisation?: string, name: string }} Named */

/** @param {Named} account */
export const heading = (account) =>
  [account.issuer, account.organisation].filter(Boolean).join(" · ") || account.name || say("parts-unnamed");

/** Empty when the name already is the heading. @param {Named} account */
export const below = (account) => (account.issuer || account.organisation ? account.name : "");

/** @param {Named} account */
export const spoken = (account) => [heading(account), below(account)].filter(Boolean).join(", ");
