/** An identity number as a screen may show it: 410102********9025. Short foreign papers keep one character at either end. */
export function maskIdNumber(number: string): string {
  return number.length >= 15 ? masked(number, 6, 4) : masked(number, 1, 1);
}

/** A telephone number as a screen may show it: 199****0001. */
export function maskPhone(phone: string): string {
  return phone.length >= 11 ? masked(phone, phone.length - 8, 4) : masked(phone, 1, 1);
}

/** A name as others may see it: 林*, 欧阳*, 林*行 – all but the first and, from three characters on, the last. */
export function maskName(name: string): string {
  const characters = Array.from(name);
  return characters.length <= 2 ? masked(name, Math.max(0, characters.length - 1), 0) : masked(name, 1, 1);
}

/** Keeps `head` characters in front and `tail` behind; everything when kept would be all of it is hidden instead. */
function masked(text: string, head: number, tail: number): string {
  const characters = Array.from(text);
  const hidden = characters.length - head - tail;
  if (hidden <= 0) return '*'.repeat(characters.length);
  return [
    ...characters.slice(0, head),
    '*'.repeat(hidden),
    ...characters.slice(characters.length - tail),
  ].join('');
}
