const step = 16_384;
const lengthBytes = 4;

/** Bytes with their length before them and nothing behind them, up to a round number: what is closed would tell by its length which image it is. */
export function padded(bytes: Buffer): Buffer {
  const whole = Buffer.alloc(Math.ceil((bytes.length + lengthBytes) / step) * step);
  whole.writeUInt32BE(bytes.length);
  bytes.copy(whole, lengthBytes);
  return whole;
}

/** The bytes alone. */
export function unpadded(whole: Buffer): Buffer {
  return whole.subarray(lengthBytes, lengthBytes + whole.readUInt32BE());
}
