/* What a phone keeps: reports on their way in a database that only sending empties, and what the page showed last in one that signing
   out empties. */
(function () {
  'use strict';
  var KEPT = 'zhagen-field';
  var SHOWN = 'zhagen-field-shown';

  function wait(request) {
    return new Promise(function (done, failed) {
      request.onsuccess = function () { done(request.result); };
      request.onerror = function () { failed(request.error); };
    });
  }

  function open(name, shape) {
    return new Promise(function (done, failed) {
      var request = indexedDB.open(name, 1);
      request.onupgradeneeded = function () { shape(request.result); };
      request.onerror = function () { failed(request.error); };
      request.onsuccess = function () {
        var database = request.result;
        database.onversionchange = function () { database.close(); };
        done(database);
      };
    });
  }

  /* All of it is kept or nothing, and only then the promise is kept. */
  function change(name, shape, stores, work) {
    return open(name, shape).then(function (database) {
      return new Promise(function (done, failed) {
        var transaction = database.transaction(stores, 'readwrite');
        transaction.oncomplete = function () { database.close(); done(); };
        transaction.onabort = function () { database.close(); failed(transaction.error || new Error('aborted')); };
        work(transaction);
      });
    });
  }

  function read(name, shape, store, work) {
    return open(name, shape).then(function (database) {
      return wait(work(database.transaction(store, 'readonly').objectStore(store))).then(function (found) {
        database.close();
        return found;
      });
    });
  }

  function shapeKept(database) {
    database.createObjectStore('drafts', { keyPath: 'key' });
    database.createObjectStore('photos', { keyPath: ['key', 'index'] });
  }

  function shapeShown(database) { database.createObjectStore('page'); }

  function ofDraft(key) { return IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER]); }

  window.zhagenField = {};
  window.zhagenField.store = {
    can: 'indexedDB' in window,

    /* The oldest first. */
    drafts: function () {
      return read(KEPT, shapeKept, 'drafts', function (store) { return store.getAll(); }).then(function (all) {
        return all.sort(function (one, other) { return one.made - other.made; });
      });
    },
    draft: function (key) { return read(KEPT, shapeKept, 'drafts', function (store) { return store.get(key); }); },

    /* A report with its photos, in the place of what it was before. */
    keep: function (draft, photos) {
      return change(KEPT, shapeKept, ['drafts', 'photos'], function (transaction) {
        transaction.objectStore('drafts').put(draft);
        transaction.objectStore('photos').delete(ofDraft(draft.key));
        photos.forEach(function (photo) { transaction.objectStore('photos').put(photo); });
      });
    },
    /* Changes a report when it is still as it must be for that; what came of it, or null. Nobody else changes it in between. */
    take: function (key, may, into) {
      var taken = null;
      return change(KEPT, shapeKept, ['drafts'], function (transaction) {
        var drafts = transaction.objectStore('drafts');
        var asked = drafts.get(key);
        asked.onsuccess = function () {
          if (!asked.result || !may(asked.result)) { return; }
          taken = asked.result;
          into(taken);
          drafts.put(taken);
        };
      }).then(function () { return taken; });
    },
    put: function (draft) {
      return change(KEPT, shapeKept, ['drafts'], function (transaction) { transaction.objectStore('drafts').put(draft); });
    },
    remove: function (key) {
      return change(KEPT, shapeKept, ['drafts', 'photos'], function (transaction) {
        transaction.objectStore('drafts').delete(key);
        transaction.objectStore('photos').delete(ofDraft(key));
      });
    },
    photos: function (key) {
      return read(KEPT, shapeKept, 'photos', function (store) { return store.getAll(ofDraft(key)); });
    },
    dropPhoto: function (photo) {
      return change(KEPT, shapeKept, ['photos'], function (transaction) {
        transaction.objectStore('photos').delete([photo.key, photo.index]);
      });
    },
    dropPhotos: function (key) {
      return change(KEPT, shapeKept, ['photos'], function (transaction) { transaction.objectStore('photos').delete(ofDraft(key)); });
    },

    shown: function () { return read(SHOWN, shapeShown, 'page', function (store) { return store.get('last'); }); },
    show: function (seen) {
      return change(SHOWN, shapeShown, ['page'], function (transaction) {
        transaction.objectStore('page').put({ at: Date.now(), seen: seen }, 'last');
      });
    },
    forget: function () { indexedDB.deleteDatabase(SHOWN); }
  };
})();
