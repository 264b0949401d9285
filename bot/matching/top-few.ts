/** Keeps the few items of the greatest value; of equal values, those offered first. */
export class TopFew {
  readonly items: Int32Array;
  count = 0;
  private readonly values: Float64Array;

  constructor(most: number) {
    this.items = new Int32Array(most);
    this.values = new Float64Array(most);
  }

  clear(): void {
    this.count = 0;
  }

  offer(item: number, value: number): void {
    const { items, values } = this;
    if (this.count < items.length) this.count++;
    else if (value <= values[this.count - 1]!) return;
    let place = this.count - 1;
    for (; place > 0 && values[place - 1]! < value; place--) {
      values[place] = values[place - 1]!;
      items[place] = items[place - 1]!;
    }
    values[place] = value;
    items[place] = item;
  }
}
