import type { Page } from 'playwright-core';

/** Somebody who has nothing but a keyboard: every key is counted, those that type something apart from those that command. */
export class Keyboard {
  typed = 0;
  commands = 0;

  constructor(private readonly page: Page) {}

  async type(text: string): Promise<void> {
    this.typed += Array.from(text).length;
    await this.page.keyboard.type(text);
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) {
      this.commands += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** Goes on with Tab until the field of that id has the focus. @throws Error where it is not met in forty steps. */
  async to(id: string): Promise<void> {
    for (let step = 0; step < 40; step++) {
      if ((await this.page.evaluate<string>('document.activeElement.id')) === id) return;
      await this.press('Tab');
    }
    throw new Error(`no way to ${id} by the keyboard`);
  }

  /** The same, and fills it in. */
  async fill(id: string, text: string): Promise<void> {
    await this.to(id);
    await this.type(text);
  }

  async tick(id: string): Promise<void> {
    await this.to(id);
    await this.press('Space');
  }
}
