"""What each pane shows, without widgets: item models, form state, commands."""
