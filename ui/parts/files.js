/**
 * Files that were chosen or dropped, one after the other, as bytes. Never looks into them.
 * @typedef {import("../commands.js").Finds} Finds
 * @typedef {import("../commands.js").Problem} Problem
 */
import { problemOf } from "./problem.js";

/** No export is larger; the window has limits of its own. */
const largest = 64 * 1024 * 1024;

/**
 * Hands each file to `read`; the answer holds the finds of all, and the problems of each.
 * @param {File[]} files
 * @param {(name: string, bytes: Uint8Array) => Promise<Finds>} read
 * @returns {Promise<Finds>}
 */
export async function readAll(files, read) {
  /** @type {Finds} */
  let all = { finds: [], series: [], problems: [], sealed: [] };
  /** @type {Problem[]} */
  const problems = [];
  for (const file of files) {
    try {
      all = await read(file.name, await bytesOf(file));
      problems.push(...all.problems);
    } catch (failure) {
      problems.push({ ...asProblem(failure), item: files.length > 1 ? file.name : null });
    }
  }
  return { ...all, problems };
}

/** What is in a file. @param {File} file @throws {Problem} for one that is larger than any export */
export async function bytesOf(file) {
  if (file.size > largest) throw problemOf("parts-file-too-large", { name: file.name });
  return new Uint8Array(await file.arrayBuffer());
}

/** @param {any} failure @returns {Problem} */
const asProblem = (failure) => (typeof failure?.what === "string" ? failure : problemOf("parts-unexpected"));
