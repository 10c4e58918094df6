/** The keyed list and the window of a long one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setPage } from "./page.js";
import { keyedList } from "../../ui/parts/keyed-list.js";
import { scrollFor, visibleRows } from "../../ui/parts/virtual.js";

setPage();
let made = 0;
const show = (parent, items) => keyedList(parent, items, (item) => item, (item) => {
  made += 1;
  const element = document.createElement("button");
  element.textContent = item;
  return element;
}, (element, item, index) => { element.title = `${item}${index}`; });
const texts = (parent) => [...parent.children].map((child) => child.textContent).join("");
const listed = (items) => {
  const parent = document.createElement("div");
  document.body.append(parent);
  show(parent, [...items]);
  return parent;
};

for (const [from, to] of [["", "abc"], ["abc", ""], ["abc", "cab"], ["abc", "axc"], ["abcd", "dcba"], ["abc", "xyz"], ["ab", "xaby"]]) {
  test(`"${from}" becomes "${to}", keeping what stays`, () => {
    const parent = listed(from);
    const before = new Map([...parent.children].map((child) => [child.textContent, child]));
    show(parent, [...to]);
    assert.equal(texts(parent), to);
    for (const child of parent.children) if (before.has(child.textContent)) assert.equal(child, before.get(child.textContent));
    assert.deepEqual([...parent.children].map((child) => child.title), [...to].map((item, index) => `${item}${index}`));
  });
}

test("the same list again makes nothing and moves nothing", () => {
  const parent = listed("abc");
  made = 0;
  let moves = 0;
  parent.insertBefore = () => { moves += 1; };
  show(parent, ["a", "b", "c"]);
  assert.equal(made + moves, 0);
});

test("an element with the focus keeps it while others come and go around it", () => {
  const parent = listed("abc");
  parent.children[1].focus();
  show(parent, ["x", "b", "y"]);
  assert.equal(document.activeElement.textContent, "b");
});

const rows = (view) => visibleRows({ count: 500, rowHeight: 64, top: 0, height: 640, margin: 2, ...view });
test("only visible rows and a margin exist", () => {
  assert.deepEqual([rows({})[0], rows({}).at(-1)], [0, 11]);
  assert.deepEqual([rows({ top: 6400 })[0], rows({ top: 6400 }).at(-1)], [98, 111]);
  assert.deepEqual([rows({ top: 31_900 })[0], rows({ top: 31_900 }).at(-1)], [496, 499]);
  assert.deepEqual([rows({ top: -100 })[0], rows({ top: -100 }).at(-1)], [0, 10]);
});
test("the row with the focus exists wherever it is, once and in order", () => {
  assert.equal(rows({ top: 6400, keep: 3 })[0], 3);
  assert.equal(rows({ keep: 499 }).at(-1), 499);
  assert.equal(rows({ keep: 5 }).filter((row) => row === 5).length, 1);
  assert.equal(rows({ keep: 700 }).includes(700), false);
});
test("an empty list has no rows", () => assert.deepEqual(visibleRows({ count: 0, rowHeight: 64, top: 0, height: 640 }), []));
test("it scrolls just as far as a row needs", () => {
  const view = { rowHeight: 64, top: 640, height: 640 };
  assert.equal(scrollFor({ ...view, row: 12 }), null);
  assert.equal(scrollFor({ ...view, row: 5 }), 320);
  assert.equal(scrollFor({ ...view, row: 25 }), 1024);
});
