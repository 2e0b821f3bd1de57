import { jest } from '@jest/globals';

/** What the process said to its operator while some work was done, as one text without colours. */
export async function overhear(work: () => Promise<unknown>): Promise<string> {
  let said = '';
  const listen = (chunk: unknown) => {
    said += String(chunk);
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(listen),
    jest.spyOn(process.stderr, 'write').mockImplementation(listen),
  ];
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return said.replace(/\u001b\[\d+(;\d+)*m/g, '');
}
