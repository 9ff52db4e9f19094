//! The messages' types for TypeScript.

use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

use crate::message::{Answer, Message, PageRequest, Redacted, Report};

/// A TypeScript module with the type of every message, in order of name.
#[must_use]
pub fn typescript() -> String {
    let mut module = Module::default();
    module.visit::<Message>();
    module.visit::<Answer>();
    module.visit::<PageRequest>();
    module.visit::<Report>();
    module.visit::<Redacted>();
    let head = "// Made from crate/core/src/message.rs by `cargo xtask build`; changes are lost.\n".to_owned();
    module.0.into_values().fold(head, |text, declaration| text + "export " + &declaration + "\n")
}

/// The declarations found so far, by name.
#[derive(Default)]
struct Module(BTreeMap<String, String>);

impl TypeVisitor for Module {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let config = Config::default();
        // Only types of Nod's own have a file to be written to; those built in have no declaration.
        if T::output_path().is_none() || self.0.contains_key(&T::name(&config)) {
            T::visit_generics(self);
            return;
        }
        self.0.insert(T::name(&config), T::decl(&config));
        T::visit_dependencies(self);
    }
}
