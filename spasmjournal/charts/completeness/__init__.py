"""How complete the record is."""
