//! Files appear in their place whole or not at all, and never over another file.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::error::CaseFileError;

/// A file being made beside the place where it will stand; removed again unless published.
pub(crate) struct Draft {
    temporary: PathBuf,
    destination: PathBuf,
}

impl Draft {
    /// Makes an empty file, readable by its owner only, in the folder of `destination`.
    pub(crate) fn beside(destination: &Path) -> Result<Self, CaseFileError> {
        if destination.symlink_metadata().is_ok() {
            return Err(CaseFileError::AlreadyExists { path: destination.to_owned() });
        }
        let folder = folder_of(destination);
        if !folder.is_dir() {
            return Err(CaseFileError::FolderMissing { path: folder.to_owned() });
        }
        let temporary = folder.join(temporary_name());
        create_private(&temporary).map_err(|e| CaseFileError::io(&e, folder))?;
        Ok(Self { temporary, destination: destination.to_owned() })
    }

    /// Where to write.
    pub(crate) fn path(&self) -> &Path {
        &self.temporary
    }

    /// Puts the finished file in its place, durably.
    pub(crate) fn publish(self) -> Result<(), CaseFileError> {
        self.place().map_err(|e| CaseFileError::io(&e, &self.destination))
    }

    fn place(&self) -> io::Result<()> {
        OpenOptions::new().write(true).open(&self.temporary)?.sync_all()?;
        // A link never replaces what appeared meanwhile; a rename would. Some disks know no links.
        match fs::hard_link(&self.temporary, &self.destination) {
            Ok(()) => {}
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists || self.destination.exists() => return Err(e),
            Err(_) => fs::rename(&self.temporary, &self.destination)?,
        }
        sync_folder(folder_of(&self.destination))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // Already gone after a rename; nothing can be done about any other failure.
        let _ = fs::remove_file(&self.temporary);
    }
}

/// The folder that `path` lies in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes the folders of the default place, for their owner only.
pub(crate) fn create_folders(folder: &Path) -> Result<(), CaseFileError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|e| CaseFileError::io(&e, folder))
}

/// Refuses a file or folder that cannot be written: the database would open it and fail at the first
/// change. Marks are looked at, too, because an administrator may write in spite of them.
pub(crate) fn require_writable(file: &Path) -> Result<(), CaseFileError> {
    let folder = folder_of(file);
    for path in [file, folder] {
        let permissions = fs::metadata(path).map_err(|e| CaseFileError::io(&e, path))?.permissions();
        // On Windows the mark on a folder says nothing about writing into it.
        if permissions.readonly() && (cfg!(unix) || path == file) {
            return Err(CaseFileError::ReadOnly { path: path.to_owned() });
        }
    }
    OpenOptions::new().write(true).open(file).map_err(|e| CaseFileError::io(&e, file))?;
    let probe = folder.join(temporary_name());
    create_private(&probe).and_then(|()| fs::remove_file(&probe)).map_err(|e| CaseFileError::io(&e, folder))
}

fn temporary_name() -> String {
    format!(".placard-{}.tmp", Uuid::now_v7().simple())
}

fn create_private(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Makes the new name of a file durable. Only Unix lets a folder be opened for that.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
