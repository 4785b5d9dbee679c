import { press } from './press/press.svelte';
import { ImportFile } from './register/file.svelte';
import { registerImport } from './register/register.svelte';

/**
 * Where a file goes: a text such as a press release to its review, a file of recommendations to the
 * list of files that are imported together.
 */
class Importing {
  /** Names of the files that are being looked at. */
  looking = $state<string | null>(null);
  /** Files of the last choice, all of which were refused. */
  refused = $state.raw<ImportFile[]>([]);

  async take(paths: string[]): Promise<void> {
    const known = registerImport.files.map((file) => file.path);
    const files = [...new Set(paths)].filter((path) => !known.includes(path)).map((path) => new ImportFile(path));
    this.refused = [];
    this.looking = files.map((file) => file.name).join(', ');
    for (const file of files) await file.look();
    this.looking = null;
    const [only] = files;
    if (known.length === 0 && files.length === 1 && only?.isText) await press.readFile(only.path);
    else if (known.length === 0 && files.every((file) => file.outline === null && !file.isText)) this.refused = files;
    else registerImport.add(files);
  }
}

export const importing = new Importing();
