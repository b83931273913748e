//! The suite for a journey in a real browser: what `e2e/store.test.mjs` calls on a page of the app.

use crate::faulty::FaultyShelves;
use crate::model::Dice;
use crate::{Host, crash, pins, rules};
use memory::{Area, Batch, Failure, Joint, Record, Shelf as _, Store as _};
use vault::{Persisted, Vault};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Three databases of the browser.
struct Databases([Vault; 3]);

impl Host for Databases {
    type Store = Joint<Vault>;

    async fn open(&mut self) -> Result<Self::Store, Failure> {
        Ok(Joint::new(self.0.clone()))
    }

    async fn empty(&mut self) -> Result<(), Failure> {
        for shelf in &mut self.0 {
            shelf.wipe().await?;
        }
        Ok(())
    }
}

/// Every rule, on IndexedDB. The names of those that hold.
///
/// # Errors
/// The rule that does not.
#[wasm_bindgen]
pub async fn rules() -> Result<Vec<String>, JsValue> {
    let kept = rules::all(&mut Databases(vault::shelves("rules"))).await?;
    Ok(kept.into_iter().map(str::to_owned).collect())
}

/// Fails at every write of IndexedDB, in every way; how often.
///
/// # Errors
/// What was lost.
#[wasm_bindgen]
pub async fn crashes(lives: u32) -> Result<u32, JsValue> {
    let mut host = FaultyShelves::new(vault::shelves("crashes"));
    Ok(crash::all(&mut host, u64::from(lives)).await?)
}

/// Fails at every write of a PIN that is being set, changed and taken away; how often.
///
/// # Errors
/// What was lost.
#[wasm_bindgen]
pub async fn pin_crashes() -> Result<u32, JsValue> {
    let mut host = FaultyShelves::new(vault::shelves("pins"));
    Ok(pins::crashes(&mut host).await?)
}

/// Asks the browser to keep what is stored.
#[wasm_bindgen]
pub async fn persisted() -> String {
    match vault::persist().await {
        Persisted::Yes => "yes",
        Persisted::No => "no",
        Persisted::Unknown => "unknown",
    }
    .to_owned()
}

/// The store of the app itself, with failures by their codes.
#[wasm_bindgen]
pub struct Household(vault::Store);

#[wasm_bindgen]
impl Household {
    /// Opens it.
    #[wasm_bindgen(constructor)]
    #[must_use]
    #[allow(clippy::new_without_default, reason = "JavaScript calls constructors")]
    pub fn new() -> Self {
        Self(vault::store())
    }

    /// Keeps a text in every area, all or nothing, filled up to `length` bytes with what no browser can compress.
    ///
    /// # Errors
    /// The code of the failure.
    pub async fn keep(&mut self, text: String, length: usize) -> Result<(), JsValue> {
        let mut content = text.into_bytes();
        let mut dice = Dice(1);
        while content.len() < length {
            content.push(u8::try_from(dice.below(256)).unwrap_or(0));
        }
        let batch = Area::ALL.iter().fold(Batch::new(), |batch, area| {
            batch.put(*area, Record::new("note", "", 1, content.clone()))
        });
        self.0.commit(&batch).await.map_err(|why| why.code().into())
    }

    /// What is kept: the text where all areas agree, or `nothing`.
    ///
    /// # Errors
    /// The code of the failure; `half` where the areas differ.
    pub async fn kept(&mut self) -> Result<String, JsValue> {
        let mut texts = Vec::new();
        for area in Area::ALL {
            let records = self.0.read(area).await.map_err(|why| JsValue::from(why.code()))?;
            let text = records
                .first()
                .map(|record| String::from_utf8_lossy(&record.bytes).into_owned());
            texts.push(text.unwrap_or_else(|| "nothing".to_owned()));
        }
        texts.dedup();
        match texts.as_slice() {
            [text] => Ok(text.clone()),
            _ => Err("half".into()),
        }
    }

    /// Erases everything.
    ///
    /// # Errors
    /// The code of the failure.
    pub async fn erase(&mut self) -> Result<(), JsValue> {
        self.0.erase().await.map_err(|why| why.code().into())
    }
}
