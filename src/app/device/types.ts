/** What the two platforms must both offer; each `x.h5.ts` and `x.weapp.ts` is checked against it. */
export type Storage = {
  read(key: string): string | null;
  write(key: string, text: string): void;
  remove(key: string): void;
};

export type Stop = () => void;
export type Network = { isOnline(): boolean; watch(told: (online: boolean) => void): Stop };
export type Scan = {
  /** The camera's text; null when the person closed the camera. Throws when there is none. */
  readonly native: (() => Promise<string | null>) | null;
};
export type Speech = { readonly canSpeak: boolean; speak(text: string): void; hush(): void };
export type FontSize = { systemPx(): number | null };
export type Theme = { isDark(): boolean };
export type Clipboard = { copy(text: string): Promise<void> };
export type Brightness = { raise(): Promise<Stop>; readonly canRaise: boolean };
/** Keeps the screen lit until it is stopped; rejects where the device does not allow it. */
export type Awake = { keep(): Promise<Stop> };
export type Paper = { readonly canPrint: boolean; print(): void };
/** `content` is text, or base64 where `isBase64`. */
export type SavedFile = { name: string; content: string; isBase64: boolean; mime: string };
export type Files = { save(file: SavedFile): Promise<void> };
/** Height of the status bar, and what WeChat's capsule takes at the top right. */
export type TopSpace = { statusPx: number; navPx: number; capsulePx: number };
export type Randomness = { bytes(count: number): Promise<Uint8Array> };
/** `text` is base64 of a JPEG small enough to send; `address` shows it on this device. */
export type TakenPicture = { readonly text: string; readonly address: string };
export type Camera = {
  /**
   * A new picture or one of the album's, made small; null when the person took none. With
   * `isCameraOnly` no album is offered, where the platform can hold it back.
   */
  take(wish?: { readonly isCameraOnly?: boolean }): Promise<TakenPicture | null>;
  /** An address at which an Image shows what a door answered as base64. */
  show(picture: { id: string; mime: string; text: string }): Promise<string>;
};
export type Location = { now(): Promise<{ readonly lat: number; readonly lon: number }> };
/** A place as a map shows it. */
export type MappedPlace = {
  readonly lat: number;
  readonly lon: number;
  readonly name: string;
  readonly address: string;
};
/** Opens the platform's own map; null where there is none. No key of a map service is needed. */
export type Maps = { readonly open: ((place: MappedPlace) => void) | null };
/** A file that somebody chose; `read` gives the bytes from one place up to another. */
export type PickedFile = {
  readonly name: string;
  readonly size: number;
  read(from: number, to: number): Promise<Uint8Array>;
};
export type FilePicker = {
  /** Endings that this platform can read, without the dot. */
  readonly kinds: readonly string[];
  /** What was chosen; null when nothing was. */
  pick(): Promise<PickedFile | null>;
  toBase64(bytes: Uint8Array): string;
};
