//! The workspace as `cargo metadata` tells it: rooms, what they use, and what that uses in turn.

use crate::run::{Outcome, Root};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A package of the build: a room of ours or one from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Package {
    /// Name.
    pub name: String,
    /// Version.
    pub version: String,
    /// Folder below the root, with forward slashes; empty for packages from outside.
    pub folder: String,
    /// SPDX expression, if the package states one.
    pub licence: Option<String>,
    /// Ids of packages used by code and build scripts.
    pub uses: BTreeSet<String>,
    /// Ids of packages used by tests only.
    pub tests_use: BTreeSet<String>,
}

impl Package {
    /// Part of this project.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        !self.folder.is_empty()
    }

    /// One of the pure rooms.
    #[must_use]
    pub fn is_pure(&self) -> bool {
        self.folder.starts_with("crates/pure/")
    }
}

/// All packages by id.
#[derive(Clone, Debug, Default)]
pub struct Workspace(pub BTreeMap<String, Package>);

impl Workspace {
    /// Reads the workspace, with the dependencies of one platform.
    ///
    /// # Errors
    /// When cargo cannot tell.
    pub fn read(root: &Root, platform: &str) -> Outcome<Self> {
        let told = root
            .cargo(&["metadata", "--format-version", "1", "--filter-platform", platform])
            .read()?;
        let told: Value = serde_json::from_str(&told).map_err(|why| format!("cargo metadata: {why}"))?;
        Self::from_metadata(&told).ok_or_else(|| "cargo metadata has an unknown shape".to_owned())
    }

    /// Reads the JSON of `cargo metadata`; `None` when it has another shape.
    #[must_use]
    pub fn from_metadata(told: &Value) -> Option<Self> {
        let root = told["workspace_root"].as_str()?.replace('\\', "/");
        let members: BTreeSet<&str> = told["workspace_members"]
            .as_array()?
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let mut packages = BTreeMap::new();
        for package in told["packages"].as_array()? {
            let id = package["id"].as_str()?;
            let manifest = package["manifest_path"].as_str()?.replace('\\', "/");
            let below = manifest
                .strip_prefix(&root)
                .and_then(|path| path.strip_suffix("/Cargo.toml"));
            let folder = if members.contains(id) {
                below.unwrap_or_default()
            } else {
                ""
            };
            packages.insert(
                id.to_owned(),
                Package {
                    name: package["name"].as_str()?.to_owned(),
                    version: package["version"].as_str()?.to_owned(),
                    folder: folder.trim_start_matches('/').to_owned(),
                    licence: package["license"].as_str().map(str::to_owned),
                    ..Package::default()
                },
            );
        }
        for node in told["resolve"]["nodes"].as_array()? {
            let package = packages.get_mut(node["id"].as_str()?)?;
            for edge in node["deps"].as_array()? {
                let other = edge["pkg"].as_str()?.to_owned();
                for kind in edge["dep_kinds"].as_array()? {
                    match kind["kind"].as_str() {
                        Some("dev") => package.tests_use.insert(other.clone()),
                        _ => package.uses.insert(other.clone()),
                    };
                }
            }
        }
        Some(Self(packages))
    }

    /// Our own packages.
    pub fn ours(&self) -> impl Iterator<Item = (&String, &Package)> {
        self.0.iter().filter(|(_, package)| package.is_ours())
    }

    /// Names of the pure rooms.
    #[must_use]
    pub fn pure(&self) -> Vec<&str> {
        self.ours()
            .filter(|(_, package)| package.is_pure())
            .map(|(_, package)| package.name.as_str())
            .collect()
    }

    /// Whether there is a room with this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.ours().any(|(_, package)| package.name == name)
    }

    /// Everything this package's code needs, directly or through others, with the way there (names, for messages).
    #[must_use]
    pub fn closure(&self, id: &str) -> BTreeMap<String, Vec<String>> {
        let mut ways: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut open = vec![(id.to_owned(), Vec::new())];
        while let Some((at, way)) = open.pop() {
            let Some(package) = self.0.get(&at) else { continue };
            let mut way = way;
            way.push(package.name.clone());
            for other in &package.uses {
                if !ways.contains_key(other) && other != id {
                    ways.insert(other.clone(), way.clone());
                    open.push((other.clone(), way.clone()));
                }
            }
        }
        ways
    }
}
