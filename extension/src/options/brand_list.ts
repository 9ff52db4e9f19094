import type { Brand } from "../generated/messages";
import { NOBODY, brandsAfter } from "../screen/brands";
import { button, element } from "../screen/element";
import { notice } from "../screen/notice";
import { readAgain } from "../screen/pages";
import { word } from "../words";
import { brandEditor } from "./brand_editor";
import { brandItem, removedItem } from "./brand_item";
import type { List } from "./list";

/** All brands: each shows itself, is edited in its place, and can be brought back once removed. */
export function brandList(): List {
  const problem = notice();
  const items = element("ul", { className: "list" });
  const add = button(word("options_add_brand"), () => {
    const item = editing(NOBODY, () => swap(item, null));
    items.append(item);
    focusIn(item);
  });
  /** Items with what was typed, or with a way back: a refresh leaves them alone. */
  const held = new Map<HTMLElement, string>();
  let stored: Brand[] = [];

  const refresh = (): Promise<void> =>
    problem.attempt(async () => {
      stored = await brandsAfter("Brands");
      const kept = new Map([...held].map(([item, id]) => [id, item]));
      const shown = stored.map((brand) => kept.get(brand.id) ?? standing(brand));
      items.replaceChildren(...shown, ...[...held.keys()].filter((item) => !shown.includes(item)));
    });
  const save = async (brand: Brand, item: HTMLElement): Promise<void> => {
    const known = new Set(stored.map(({ id }) => id));
    stored = await brandsAfter({ SaveBrand: brand });
    const saved = stored.find(({ id }) => (brand.id === "" ? !known.has(id) : id === brand.id));
    swap(item, standing(saved ?? brand));
    await readAgain();
  };
  const remove = async (brand: Brand, item: HTMLElement): Promise<void> => {
    stored = await brandsAfter({ RemoveBrand: { id: brand.id } });
    const removed = removedItem(brand, () => save(brand, removed));
    held.set(removed, brand.id);
    swap(item, removed);
    await readAgain();
  };
  const standing = (brand: Brand): HTMLElement => {
    const edit = (): void => {
      const form = editing(brand, () => swap(form, standing(brand)));
      swap(item, form);
    };
    const item = brandItem(brand, edit, () => remove(brand, item));
    return item;
  };
  const editing = (brand: Brand, cancel: () => void): HTMLElement => {
    const item = element("li", { className: "card" });
    item.append(brandEditor({ brand, stored, save: (changed) => save(changed, item), cancel }));
    held.set(item, brand.id);
    return item;
  };
  const swap = (item: HTMLElement, by: HTMLElement | null): void => {
    held.delete(item);
    if (by === null) item.remove();
    else item.replaceWith(by);
    focusIn(by ?? add.parentElement);
  };
  return { elements: [problem.element, items, element("div", {}, add)], refresh };
}

/** Whoever works with the keyboard goes on where the change was. */
function focusIn(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>("input, button")?.focus();
}
