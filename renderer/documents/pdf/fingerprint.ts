/** A quick hash of what a file says, for its identifier: the same document, the same bytes. Not a seal: issued files have SHA-256. */
export class Fingerprint {
  private a = 2166136261;
  private b = 3335557;
  private c = 7919;
  private d = 104729;

  add(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      this.a = Math.imul(this.a ^ unit, 16777619);
      if ((at & 3) === 0) this.b = Math.imul(this.b ^ unit ^ this.a, 2246822519);
    }
    this.c = Math.imul(this.c ^ this.a, 3266489917);
    this.d = Math.imul(this.d ^ this.b ^ text.length, 668265263);
  }

  addBytes(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      this.a = Math.imul(this.a ^ byte, 16777619);
      if ((at & 3) === 0) this.b = Math.imul(this.b ^ byte ^ this.a, 2246822519);
    }
    this.c = Math.imul(this.c ^ this.a, 3266489917);
    this.d = Math.imul(this.d ^ this.b ^ bytes.length, 668265263);
  }

  /** 32 hexadecimal digits. */
  hex(): string {
    return [this.a, this.b, this.c, this.d]
      .map((part) => (part >>> 0).toString(16).padStart(8, '0'))
      .join('');
  }
}
