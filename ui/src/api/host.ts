import { invoke } from '@tauri-apps/api/core';
import { getCurrentWebview } from '@tauri-apps/api/webview';

export interface FileFilter {
  name: string;
  extensions: string[];
}

/** What the window needs from the program around it. */
export interface Host {
  rpc(command: string, payload: unknown): Promise<unknown>;
  /** Path of the file that the user chose, or null. */
  pickOpen(title: string, filters: FileFilter[]): Promise<string | null>;
  /** Path that the user chose to write to, or null. */
  pickSave(title: string, suggested: string, filters: FileFilter[]): Promise<string | null>;
  /** Calls `hover` while files are held over the window and `drop` with their paths; returns how to stop. */
  onFiles(hover: (over: boolean) => void, drop: (paths: string[]) => void): Promise<() => void>;
}

const tauri: Host = {
  rpc: (command, payload) => invoke('rpc', { command, payload }),
  pickOpen: (title, filters) => invoke('pick_open', { title, filters }),
  pickSave: (title, suggested, filters) => invoke('pick_save', { title, suggested, filters }),
  onFiles: (hover, drop) =>
    getCurrentWebview().onDragDropEvent(({ payload }) => {
      hover(payload.type === 'enter' || payload.type === 'over');
      if (payload.type === 'drop') drop(payload.paths);
    }),
};

// `vite --mode mock` shows the window in a plain browser; any other build leaves the mock out.
export const host: Host = import.meta.env.MODE === 'mock' ? (await import('../mock/host')).mock : tauri;
