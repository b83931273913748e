//! What holds for a store that works.

use crate::model::{Dice, Model};
use crate::pins::{
    a_new_pin_is_a_new_key_for_everything, a_pin_changed_in_one_window_locks_the_other, an_empty_area_takes_a_pin,
    looking_in_passing_is_not_having_seen,
};
use crate::{Host, at, expect};
use memory::{Area, Batch, Failure, House, Record, Store, restore, take};

/// Generated batches that are compared with the model.
const BATCHES: u64 = 120;

macro_rules! rules {
    ($host:ident: $($name:ident),+ $(,)?) => {{
        let mut kept = Vec::new();
        $(
            $host.empty().await.map_err(|why| format!("{}: empty: {why:?}", stringify!($name)))?;
            $name($host).await.map_err(|why| format!("{}: {why}", stringify!($name)))?;
            kept.push(stringify!($name));
        )+
        kept
    }};
}

/// Tries every rule and returns their names.
///
/// # Errors
/// The first rule that is broken, and how.
pub async fn all<H: Host>(host: &mut H) -> Result<Vec<&'static str>, String> {
    Ok(rules!(host:
        a_new_store_is_empty,
        what_was_written_is_read_and_survives_reopening,
        records_come_by_kind_and_key_in_the_order_of_their_bytes,
        names_of_any_script_and_empty_ones_come_back,
        large_contents_come_back_and_too_large_ones_are_refused,
        many_records_come_back,
        changes_happen_in_their_order,
        a_batch_happens_in_all_areas_or_in_none,
        an_earlier_shape_never_replaces_a_later_one,
        unknown_kinds_and_any_bytes_are_kept,
        bad_names_are_refused,
        areas_lie_apart,
        nothing_done_is_fine,
        erasing_leaves_nothing_and_the_store_works_on,
        generated_batches_do_what_the_model_says,
        everything_moves_to_another_store_as_one_file,
        a_private_area_opens_with_its_pin_only,
        of_two_windows_none_overwrites_what_it_has_not_seen,
        a_new_pin_is_a_new_key_for_everything,
        an_empty_area_takes_a_pin,
        looking_in_passing_is_not_having_seen,
        a_pin_changed_in_one_window_locks_the_other,
    ))
}

fn note(key: &str, text: &str) -> Record {
    Record::new("note", key, 1, text.as_bytes())
}

async fn reads<S: Store>(store: &mut S, area: Area, expected: &[Record]) -> Result<(), String> {
    let found = at("reading", store.read(area).await)?;
    expect(found == expected, || {
        format!("{}: found {found:?}, expected {expected:?}", area.name())
    })
}

async fn a_new_store_is_empty<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    for area in Area::ALL {
        reads(&mut store, area, &[]).await?;
    }
    Ok(())
}

async fn what_was_written_is_read_and_survives_reopening<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    for area in Area::ALL {
        let batch = Batch::new().put(area, note("1", area.name()));
        at("writing", store.commit(&batch).await)?;
        reads(&mut store, area, &[note("1", area.name())]).await?;
    }
    drop(store);
    let mut store = at("opening", host.open().await)?;
    for area in Area::ALL {
        reads(&mut store, area, &[note("1", area.name())]).await?;
    }
    let batch = Batch::new().put(Area::Shared, note("1", "anew"));
    at("writing anew", store.commit(&batch).await)?;
    reads(&mut store, Area::Shared, &[note("1", "anew")]).await
}

async fn records_come_by_kind_and_key_in_the_order_of_their_bytes<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    // In UTF-16 the last two stand the other way round.
    let names = ["", "0", "10", "9", "Z", "a", "ab", "б", "\u{ffee}", "\u{1fac2}"];
    let mut batch = Batch::new();
    for kind in ["b", "a\u{1fac2}", "a\u{ffee}", "a"] {
        for key in names.iter().rev() {
            batch = batch.put(Area::PrivateA, Record::new(kind, *key, 1, *b"x"));
        }
    }
    at("writing", store.commit(&batch).await)?;
    let found = at("reading", store.read(Area::PrivateA).await)?;
    let mut sorted = found.clone();
    sorted.sort();
    expect(found == sorted && found.len() == 40, || format!("{found:?}"))
}

async fn names_of_any_script_and_empty_ones_come_back<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    let keys = [
        "",
        " ",
        "ключ",
        "📱🫶🏽",
        "a\0b",
        "a/b",
        "'; drop table",
        "e\u{301}",
        "\u{e9}",
        "\u{feff}x",
    ];
    let mut expected: Vec<Record> = keys
        .iter()
        .map(|key| Record::new("відповіді", *key, 3, key.as_bytes()))
        .collect();
    let batch = expected
        .iter()
        .fold(Batch::new(), |batch, record| batch.put(Area::PrivateB, record.clone()));
    at("writing", store.commit(&batch).await)?;
    expected.sort();
    reads(&mut store, Area::PrivateB, &expected).await?;
    let batch = Batch::new().remove(Area::PrivateB, "відповіді", "a\0b");
    at("removing", store.commit(&batch).await)?;
    expected.retain(|record| record.key != "a\0b");
    reads(&mut store, Area::PrivateB, &expected).await
}

async fn large_contents_come_back_and_too_large_ones_are_refused<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    let content = |length: usize| -> Vec<u8> { (0..length).map(|at| (at % 251) as u8).collect() };
    let large = Record::new("note", "large", 1, content(5_000_000));
    at(
        "writing",
        store.commit(&Batch::new().put(Area::Shared, large.clone())).await,
    )?;
    let too_large = Record::new("note", "too large", 1, content(Record::MOST_BYTES + 1));
    let done = store.commit(&Batch::new().put(Area::Shared, too_large)).await;
    expect(done == Err(Failure::Unfit), || format!("{done:?}"))?;
    let mut store = at("opening", host.open().await)?;
    let found = at("reading", store.read(Area::Shared).await)?;
    expect(found == [large], || format!("{found:?}"))
}

async fn many_records_come_back<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    let all: Vec<Record> = (0..2000).map(|number| note(&format!("{number:05}"), "x")).collect();
    let batch = all
        .iter()
        .fold(Batch::new(), |batch, record| batch.put(Area::Shared, record.clone()));
    at("writing", store.commit(&batch).await)?;
    reads(&mut store, Area::Shared, &all).await
}

async fn changes_happen_in_their_order<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    let area = Area::PrivateA;
    let batch = Batch::new()
        .put(area, note("1", "first"))
        .put(area, note("1", "second"))
        .put(area, note("2", "gone"))
        .remove(area, "note", "2")
        .remove(area, "note", "3")
        .put(area, note("3", "there"));
    at("writing", store.commit(&batch).await)?;
    reads(&mut store, area, &[note("1", "second"), note("3", "there")]).await?;
    let batch = Batch::new()
        .put(area, note("4", "before"))
        .clear(area)
        .put(area, note("5", "after"));
    at("clearing", store.commit(&batch).await)?;
    reads(&mut store, area, &[note("5", "after")]).await
}

async fn a_batch_happens_in_all_areas_or_in_none<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    let later = Record::new("note", "1", 2, *b"later");
    at(
        "writing",
        store.commit(&Batch::new().put(Area::PrivateB, later.clone())).await,
    )?;
    // The last change cannot be made, so none is.
    let batch = Batch::new()
        .put(Area::Shared, note("1", "half"))
        .clear(Area::PrivateA)
        .put(Area::PrivateA, note("1", "half"))
        .put(Area::PrivateB, note("1", "earlier"));
    let done = store.commit(&batch).await;
    expect(done == Err(Failure::Newer), || format!("{done:?}"))?;
    reads(&mut store, Area::Shared, &[]).await?;
    reads(&mut store, Area::PrivateA, &[]).await?;
    reads(&mut store, Area::PrivateB, &[later]).await?;
    let batch = Batch::new()
        .put(Area::Shared, note("1", "whole"))
        .put(Area::PrivateA, note("1", "whole"))
        .remove(Area::PrivateB, "note", "1");
    at("writing over areas", store.commit(&batch).await)?;
    let mut store = at("opening", host.open().await)?;
    reads(&mut store, Area::Shared, &[note("1", "whole")]).await?;
    reads(&mut store, Area::PrivateA, &[note("1", "whole")]).await?;
    reads(&mut store, Area::PrivateB, &[]).await
}

async fn an_earlier_shape_never_replaces_a_later_one<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    let of = |version: u32| Record::new("note", "1", version, version.to_le_bytes());
    let put = |version| Batch::new().put(Area::Shared, of(version));
    at("version 7", store.commit(&put(7)).await)?;
    let mut store = at("opening", host.open().await)?;
    let done = store.commit(&put(6)).await;
    expect(done == Err(Failure::Newer), || format!("{done:?}"))?;
    at("version 7 again", store.commit(&put(7)).await)?;
    at("version 8", store.commit(&put(8)).await)?;
    reads(&mut store, Area::Shared, &[of(8)]).await?;
    // Said on purpose, it may.
    let batch = Batch::new().remove(Area::Shared, "note", "1").and(put(1));
    at("removed first", store.commit(&batch).await)?;
    reads(&mut store, Area::Shared, &[of(1)]).await
}

async fn unknown_kinds_and_any_bytes_are_kept<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    let strange = vec![
        Record::new("from_the_future", "", u32::MAX, (0..=255).collect::<Vec<u8>>()),
        Record::new("nothing_in_it", "", 0, []),
    ];
    let batch = strange
        .iter()
        .fold(Batch::new(), |batch, record| batch.put(Area::PrivateA, record.clone()));
    at("writing", store.commit(&batch).await)?;
    let mut store = at("opening", host.open().await)?;
    reads(&mut store, Area::PrivateA, &strange).await
}

async fn bad_names_are_refused<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    let long = "k".repeat(65);
    for (kind, key) in [
        ("", ""),
        ("~done", ""),
        (long.as_str(), ""),
        ("note", "k".repeat(257).as_str()),
    ] {
        for batch in [
            Batch::new().put(Area::Shared, Record::new(kind, key, 1, *b"x")),
            Batch::new().remove(Area::PrivateA, kind, key),
        ] {
            let batch = batch.put(Area::PrivateB, note("1", "x"));
            let done = store.commit(&batch).await;
            expect(done == Err(Failure::Unfit), || format!("{kind}/{key}: {done:?}"))?;
        }
    }
    let fine = Record::new("k".repeat(64), "k".repeat(256), 1, *b"x");
    at(
        "the longest names",
        store.commit(&Batch::new().put(Area::Shared, fine.clone())).await,
    )?;
    reads(&mut store, Area::Shared, &[fine]).await?;
    reads(&mut store, Area::PrivateB, &[]).await
}

async fn areas_lie_apart<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    let all = Area::ALL
        .iter()
        .fold(Batch::new(), |batch, area| batch.put(*area, note("1", area.name())));
    at("writing", store.commit(&all).await)?;
    at("clearing one", store.commit(&Batch::new().clear(Area::PrivateA)).await)?;
    reads(&mut store, Area::Shared, &[note("1", "shared")]).await?;
    reads(&mut store, Area::PrivateA, &[]).await?;
    reads(&mut store, Area::PrivateB, &[note("1", "private-b")]).await
}

async fn nothing_done_is_fine<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    at("an empty batch", store.commit(&Batch::new()).await)?;
    at(
        "clearing nothing",
        store.commit(&Batch::new().clear(Area::Shared)).await,
    )?;
    at("erasing nothing", store.erase().await)?;
    reads(&mut store, Area::Shared, &[]).await
}

async fn erasing_leaves_nothing_and_the_store_works_on<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    let later = Record::new("note", "1", 9, *b"later");
    let all = Area::ALL
        .iter()
        .fold(Batch::new(), |batch, area| batch.put(*area, later.clone()));
    at("writing", store.commit(&all).await)?;
    at("erasing", store.erase().await)?;
    let found = at("reading", Model::of(&mut store).await)?;
    expect(found.is_empty(), || format!("{found:?}"))?;
    at(
        "writing after it",
        store.commit(&Batch::new().put(Area::Shared, note("1", "new"))).await,
    )?;
    drop(store);
    let mut store = at("opening", host.open().await)?;
    reads(&mut store, Area::Shared, &[note("1", "new")]).await?;
    reads(&mut store, Area::PrivateA, &[]).await?;
    reads(&mut store, Area::PrivateB, &[]).await
}

async fn generated_batches_do_what_the_model_says<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    let mut model = Model::default();
    for seed in 0..BATCHES {
        let batch = Dice(seed).batch();
        let expected = model.after(&batch);
        let done = store.commit(&batch).await;
        expect(done == expected.as_ref().map(|_| ()).map_err(|why| *why), || {
            format!("seed {seed}: {done:?}")
        })?;
        model = expected.unwrap_or(model);
        if seed % 16 == 7 {
            store = at("opening", host.open().await)?;
        }
        let found = at("reading", Model::of(&mut store).await)?;
        expect(found == model, || {
            format!("seed {seed}: {found:?} instead of {model:?}")
        })?;
    }
    Ok(())
}

async fn everything_moves_to_another_store_as_one_file<H: Host>(host: &mut H) -> Result<(), String> {
    let mut store = at("opening", host.open().await)?;
    for seed in 0..20 {
        // What is refused changes nothing.
        let _ = store.commit(&Dice(seed).batch()).await;
    }
    let before = at("taking", take(&mut store).await)?;
    let file = memory::pack(&before, None, &[7; 32]).ok_or("no file")?;
    let contents = memory::unpack(&file, None).map_err(|why| why.to_string())?;
    let stale = Record::new("stale", "", 99, *b"must go");
    let all = Area::ALL
        .iter()
        .fold(Batch::new(), |batch, area| batch.put(*area, stale.clone()));
    at("writing something else", store.commit(&all).await)?;
    at("restoring", restore(&mut store, &contents).await)?;
    let mut store = at("opening", host.open().await)?;
    let after = at("taking again", take(&mut store).await)?;
    let again = memory::pack(&after, None, &[7; 32]).ok_or("no file")?;
    expect(again == file && after == before, || {
        "the second export differs".to_owned()
    })
}

async fn a_private_area_opens_with_its_pin_only<H: Host>(host: &mut H) -> Result<(), String> {
    let said = |why: memory::Trouble| why.to_string();
    let (area, chance) = (Area::PrivateA, [3; 32]);
    let mut house = House::new(at("opening", host.open().await)?);
    let batch = Batch::new().put(area, note("1", "a secret"));
    house.keep(&batch, &chance).await.map_err(said)?;
    house.set_pin(area, Some("2580"), &chance).await.map_err(said)?;
    let mut house = House::new(at("opening", host.open().await)?);
    let locked = house.read(area).await;
    expect(locked == Err(memory::Locked::NeedsPin.into()), || format!("{locked:?}"))?;
    let wrong = house.unlock(area, "0852").await;
    expect(wrong == Err(memory::Locked::WrongPin.into()), || format!("{wrong:?}"))?;
    let opened = house.unlock(area, "2580").await.map_err(said)?;
    expect(opened.records == [note("1", "a secret")], || format!("{opened:?}"))
}

async fn of_two_windows_none_overwrites_what_it_has_not_seen<H: Host>(host: &mut H) -> Result<(), String> {
    if !host.is_shared() {
        return Ok(());
    }
    let mut one = at("opening", host.open().await)?;
    let mut other = at("opening beside it", host.open().await)?;
    for area in Area::ALL {
        reads(&mut one, area, &[]).await?;
        reads(&mut other, area, &[]).await?;
        at("one", one.commit(&Batch::new().put(area, note("1", "one"))).await)?;
        let seen = at("looking in passing", other.peek(area).await)?;
        expect(seen == [note("1", "one")], || format!("in passing: {seen:?}"))?;
        let blind = other.commit(&Batch::new().put(area, note("1", "other"))).await;
        expect(blind == Err(Failure::Elsewhere), || {
            format!("{}: {blind:?}", area.name())
        })?;
        reads(&mut other, area, &[note("1", "one")]).await?;
        at("other", other.commit(&Batch::new().put(area, note("1", "other"))).await)?;
        reads(&mut one, area, &[note("1", "other")]).await?;
    }
    let both = |text| {
        Area::ALL
            .iter()
            .fold(Batch::new(), |batch, area| batch.put(*area, note("2", text)))
    };
    at("one, over areas", one.commit(&both("one")).await)?;
    let blind = other.commit(&both("other")).await;
    expect(blind == Err(Failure::Elsewhere), || format!("over areas: {blind:?}"))?;
    for area in Area::ALL {
        reads(&mut other, area, &[note("1", "other"), note("2", "one")]).await?;
    }
    at("other, over areas", other.commit(&both("other")).await)
}
