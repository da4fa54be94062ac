/** Does work item by item and gives the page its turn after every 8 ms. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void, budget = 8): Promise<void> {
  let from = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - from < budget) continue;
    await new Promise((next) => setTimeout(next));
    from = performance.now();
  }
}
